// Coverage and access as scripts run them.
#include "run_cli.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace run_cli;

class CoverageCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_sample = m_folder.filePath("sample.entente");
        QCOMPARE(run({"sample", m_sample, "--parcels", "200", "--json"}).code, 0);
    }

    void coverTellsEveryArea() {
        const Json all = runJson({"cover", m_sample});
        QVERIFY(keysOf(all).starts_with("mode minutes rows equity targets"));
        QVERIFY(keysOf(all["rows"][0]).starts_with("code name residents share covered nearest_min"));
        QCOMPARE(keysOf(all["rows"][0]["share"]), std::string{"5 10 15 20"});
        const Json qpv = runJson({"cover", m_sample, "--by", "qpv", "--minutes", "7.5"});
        QVERIFY(!qpv["rows"].empty());
        for (const Json& row : qpv["rows"]) {
            QCOMPARE(row["kind"].get<std::string>(), std::string{"qpv"});
            const double share = row["share"]["7.5"].get<double>();
            QVERIFY(std::abs(share * row["residents"].get<double>() - row["covered"]["7.5"].get<double>()) < 1e-6);
        }
        const Ended french = run({"cover", m_sample, "--lang", "fr"});
        QCOMPARE(french.code, 0);
        QVERIFY(french.out.contains("Habitants") && french.out.contains("Indice de Gini"));
    }

    void whatASiteChanges() {
        const Json sites =
            runJson({"list", m_sample, "site", "--where", "kind = 'third_place_candidate'", "--limit", "1"});
        const QString site = "site:" + QString::number(sites["rows"][0]["id"].get<qlonglong>());
        const Json change = runJson({"cover", m_sample, "--add", site, "--compare", "--by", "territory"})["change"];
        QCOMPARE(change["rows"].size(), 1U);
        for (const auto& [minutes, gained] : change["rows"][0]["gained"].items())
            QVERIFY(gained.get<double>() >= -1e-6);
        QCOMPARE(run({"cover", m_sample, "--compare"}).code, 2);
        QCOMPARE(run({"cover", m_sample, "--add", "site:999999"}).code, 1);
        QCOMPARE(run({"cover", m_sample, "--remove", "place:999999"}).code, 1);
    }

    void whatIsReachedFromAPlace() {
        const Json place = runJson({"list", m_sample, "third_place", "--limit", "1"})["rows"][0];
        const QString from = "place:" + QString::number(place["id"].get<qlonglong>());
        const Json walked = runJson({"catchment", m_sample, "--from", from, "--minutes", "15"});
        QVERIFY(keysOf(walked).starts_with("from minutes mode snapped_m nodes length_m area_m2 residents geometry"));
        QCOMPARE(walked["from"].get<std::string>(), from.toStdString());
        QVERIFY(walked["geometry"].get<std::string>().starts_with("MULTIPOLYGON"));
        QVERIFY(walked["residents"].get<double>() > 0.0 && walked["length_m"].get<double>() > 0.0);
        const Json driven = runJson({"catchment", m_sample, "--from", from, "--minutes", "15", "--mode", "drive"});
        QVERIFY(driven["area_m2"].get<double>() > walked["area_m2"].get<double>());
        const Json several = runJson({"catchment", m_sample, "--from", from, "--minutes", "5,15"})["catchments"];
        QCOMPARE(several.size(), 2U);
        QVERIFY(several[0]["residents"].get<double>() <= several[1]["residents"].get<double>());
        QCOMPARE(several[1]["residents"], walked["residents"]);
        const Ended far = run({"catchment", m_sample, "--from", "lonlat:-4.5,48.4", "--minutes", "15"});
        QCOMPARE(far.code, 1);
        QVERIFY2(far.err.contains("m "), qPrintable(far.err));
        QCOMPARE(run({"catchment", m_sample, "--from", "place:999999", "--minutes", "15"}).code, 1);
        QCOMPARE(run({"catchment", m_sample, "--from", "here", "--minutes", "15"}).code, 1);
        const Json streets = runJson({"streets", m_sample});
        QVERIFY(streets["nodes"].get<int>() > 1000 && streets["edges"].get<int>() > streets["nodes"].get<int>());
    }

    // What the search promised is what the coverage counts with its sites.
    void aChoiceCoversWhatItSays() {
        const Json choice =
            runJson({"locate", m_sample, "--model", "mclp", "--sites", "2", "--minutes", "15", "--keep", "Deux"});
        QVERIFY(keysOf(choice).starts_with("model status objective bound gap chosen residents_covered share_covered"));
        QCOMPARE(choice["status"].get<std::string>(), std::string{"optimal"});
        QCOMPARE(choice["chosen"].size(), 2U);
        QStringList words{"cover", m_sample, "--minutes", "15", "--by", "territory"};
        QStringList bySites = words;
        for (const Json& each : choice["chosen"])
            bySites << "--add"
                    << "site:" + QString::number(each["site"].get<qlonglong>());
        const Json rows = runJson(words << "--scenario"
                                        << "Deux")["rows"];
        QCOMPARE(rows, runJson(bySites)["rows"]);
        const double covered = rows[0]["covered"]["15"].get<double>();
        const double promised = choice["residents_covered"].get<double>();
        QVERIFY2(std::abs(covered - promised) < 1.0e-6 * promised, qPrintable(QString::number(covered - promised)));
        QCOMPARE(run({"cover", m_sample, "--scenario", "Trois"}).code, 1);
        QCOMPARE(run({"locate", m_sample, "--model", "mclp", "--sites", "2", "--must", "qpv:QN99999X"}).code, 1);
        QCOMPARE(run({"locate", m_sample, "--model", "nearest"}).code, 2);
    }

    // Places that are there already serve a stage where they offer its functions.
    void aStageAsksForFunctions() {
        const auto covered = [this](const QString& stage) {
            return runJson({"locate", m_sample, "--model", "mclp", "--minutes", "10", "--stages", stage})["objective"]
                .get<double>();
        };
        const double any = covered("incubation:1");
        QCOMPARE(covered("incubation:1:::"), any);
        QVERIFY(covered("incubation:1:::food") < any);
        for (const char* wrong : {"incubation:1:::lunch", "incubation:1:2:1:food:more", "incubation"})
            QCOMPARE(run({"locate", m_sample, "--model", "mclp", "--stages", wrong}).code, 2);
    }

    void placesAreChosen() {
        const auto places = [this](const QStringList& more) {
            return runJson(QStringList{"cover", m_sample} + more)["places"].size();
        };
        const std::size_t all = places({});
        const std::size_t food = places({"--functions", "food"});
        QVERIFY(food > 0 && food < all);
        const std::size_t open = places({"--open-at", "tu 10:30"});
        QVERIFY(open > 0 && open < all);
        QCOMPARE(run({"cover", m_sample, "--functions", "nothing"}).code, 2);
        QCOMPARE(run({"cover", m_sample, "--open-at", "soon"}).code, 2);
        QCOMPARE(run({"cover", m_sample, "--minutes", "15,10"}).code, 2);
    }

    void accessIsShared() {
        const Json access = runJson({"access", m_sample, "--by", "territory", "--capacity-unknown", "20"});
        QVERIFY(keysOf(access).starts_with("rows supply reached_demand"));
        QVERIFY(keysOf(access["rows"][0]).starts_with("code name access"));
        QVERIFY(access["supply"].get<double>() > 0.0);
        const Json closed =
            runJson({"access", m_sample, "--by", "territory", "--capacity-unknown", "20", "--remove", "place:1"});
        QVERIFY(closed["supply"].get<double>() < access["supply"].get<double>());
        QCOMPARE(run({"access", m_sample, "--method", "2sfca", "--minutes", "15", "--lang", "fr"}).code, 0);
        QCOMPARE(run({"access", m_sample, "--minutes", "5,10"}).code, 2);
    }

    // Each says which, and what to do.
    void withoutWhatItTakes() {
        const QString empty = m_folder.filePath("empty.entente");
        QCOMPARE(run({"create", empty}).code, 0);
        for (const QString& command : {QString("cover"), QString("access")}) {
            const Ended refused = run({command, empty, "--lang", "fr"});
            QCOMPARE(refused.code, 1);
            QVERIFY(QString::fromUtf8(refused.err).contains("200 m"));
            QVERIFY(refused.out.isEmpty());
        }
    }

    // Without streets and places: who lives where, and what is missing.
    void residentsOfRennes() {
        const QString squares = dataFile("rennes/200m_carreaux_metropole_shapefile_wgs84.geojson");
        if (!QFile::exists(squares)) QSKIP("the real files are not beside the project");
        const QString rennes = m_folder.filePath("rennes.entente");
        QCOMPARE(run({"create", rennes}).code, 0);
        QCOMPARE(run({"import", rennes, squares, "--as", "population"}).code, 0);
        QCOMPARE(run({"import", rennes, dataFile("rennes/QPV_Rennes.geojson"), "--as", "qpv"}).code, 0);
        const Ended told = run({"cover", rennes, "--by", "qpv", "--json"});
        QCOMPARE(told.code, 0);
        const Json document = told.json();
        QCOMPARE(document["rows"].size(), 5U);
        QCOMPARE(document["method"].get<std::string>(), std::string{"area"});
        for (const Json& row : document["rows"]) {
            QVERIFY(row["residents"].get<double>() > 500.0);
            QVERIFY(row["unreached"].is_null());
        }
        QVERIFY(!told.err.isEmpty());
    }

private:
    QTemporaryDir m_folder;
    QString m_sample;
};

QTEST_GUILESS_MAIN(CoverageCommandsTest)
#include "coverage_commands_test.moc"
