// The commands of the way with the land company: steps, alerts, occupancy, calls, assumptions, as scripts run them.
#include "run_cli.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace run_cli;

class DeliberationCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_sample = m_folder.filePath("sample.entente");
        QCOMPARE(run({"sample", m_sample, "--parcels", "200", "--json"}).code, 0);
    }

    void aPlacementGoesAStepAndBack() {
        const Json rows =
            run({"list", m_sample, "placement", "--where", "state = 'proposed'", "--limit", "1", "--json"})
                .json()["rows"];
        QVERIFY(!rows.empty());
        const QString id = QString::number(rows[0]["id"].get<qlonglong>());
        const Ended refused = run({"decide", m_sample, id, "--to", "running"});
        QCOMPARE(refused.code, 1);
        QVERIFY(!refused.err.isEmpty());
        QCOMPARE(run({"decide", m_sample, id, "--to", "declined", "--on", "2026-11-22"}).code, 1); // no reason
        const Json taken =
            run({"decide", m_sample, id, "--to", "approved", "--on", "2026-11-22", "--by", "Comité", "--json"}).json();
        QCOMPARE(keysOf(taken), std::string{"placement steps"});
        QCOMPARE(taken["placement"]["state"].get<std::string>(), std::string{"approved"});
        QCOMPARE(taken["steps"][0]["author"].get<std::string>(), std::string{"Comité"});
        QCOMPARE(run({"undo", m_sample}).code, 0);
        const Json told = run({"decide", m_sample, id, "--json"}).json();
        QCOMPARE(told["placement"]["state"].get<std::string>(), std::string{"proposed"});
        QVERIFY(told["steps"].empty());
    }

    void alertsComeByTheirDay() {
        const Json document = run({"alerts", m_sample, "--date", "2026-11-22", "--months", "24", "--json"}).json();
        QCOMPARE(keysOf(document), std::string{"date months alerts"});
        QVERIFY(!document["alerts"].empty());
        QCOMPARE(keysOf(document["alerts"][0]),
                 std::string{"alert day placement state project site space name from until"});
        std::string before;
        for (const Json& alert : document["alerts"]) {
            QVERIFY(before <= alert["day"].get<std::string>());
            before = alert["day"].get<std::string>();
        }
        const Ended text = run({"alerts", m_sample, "--date", "2026-11-22", "--lang", "fr"});
        QCOMPARE(text.code, 0);
        QCOMPARE(run({"alerts", m_sample, "--date", "hier"}).code, 2);
    }

    void occupancyIsConserved() {
        const Json document =
            run({"occupancy", m_sample, "--from", "2026-01-01", "--until", "2027-01-01", "--by", "commune", "--json"})
                .json();
        QCOMPARE(keysOf(document), std::string{"from until by target total months rows"});
        QCOMPARE(document["months"].size(), 12U);
        const auto sum = [](const Json& row) {
            double parts = 0.0;
            for (const char* part : {"let_m2_days", "vacant_m2_days", "unavailable_m2_days", "unknown_m2_days"})
                parts += row[part].get<double>();
            return parts;
        };
        const double whole = document["total"]["area_m2"].get<double>() * 365.0;
        QVERIFY(whole > 0.0);
        QVERIFY(std::abs(sum(document["total"]) - whole) < 1.0e-6 * whole);
        double rows = 0.0;
        for (const Json& row : document["rows"]) rows += sum(row);
        QVERIFY(std::abs(rows - whole) < 1.0e-6 * whole);
        QVERIFY(document["total"]["let_m2_days"].get<double>() > 0.0);
        QCOMPARE(run({"occupancy", m_sample, "--from", "2027-01-01", "--until", "2026-01-01"}).code, 1);
        QVERIFY(run({"occupancy", m_sample, "--months", "--lang", "en"}).out.contains("Occupancy"));
    }

    void assumptionsAreSetAndReset() {
        const Json set =
            run({"assumptions", m_sample, "--set", "roof_kwp_per_m2=0,23", "--source", "fiche", "--json"}).json();
        QCOMPARE(set["assumptions"][0]["value"].get<double>(), 0.23);
        QCOMPARE(set["assumptions"][0]["source"].get<std::string>(), std::string{"fiche"});
        QCOMPARE(set["assumptions"][0]["set"].get<bool>(), true);
        QCOMPARE(run({"assumptions", m_sample, "--set", "roof_cover_share=2"}).code, 1);
        const Json reset = run({"assumptions", m_sample, "--reset", "roof_kwp_per_m2", "--json"}).json();
        QCOMPARE(reset["assumptions"][0]["value"].get<double>(), 0.2);
        QCOMPARE(run({"assumptions", m_sample, "--reset", "nothing"}).code, 1);
    }

    void aCallFromItsSpacesToItsMinutes() {
        const Json spaces =
            run({"list", m_sample, "space", "--where", "area_m2 > 200", "--limit", "2", "--json"}).json()["rows"];
        const QString both =
            QString("%1,%2").arg(spaces[0]["id"].get<qlonglong>()).arg(spaces[1]["id"].get<qlonglong>());
        const Json made = run({"calls", m_sample, "--create", "Appel", "--spaces", both, "--json"}).json();
        QCOMPARE(keysOf(made), std::string{"call spaces applications ranking"});
        QCOMPARE(made["spaces"].size(), 2U);
        const QString call = QString::number(made["call"]["id"].get<qlonglong>());
        QCOMPARE(run({"calls", m_sample, "--call", call, "--to", "open"}).code, 0);
        const QString form = m_folder.filePath("form.csv");
        QFile file(form);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("code,name,organisation\nX-1,Cuisine,La Marmite\n,,Personne\n");
        file.close();
        const Ended gathered = run({"calls", m_sample, "--call", call, "--forms", form, "--json", "--lang", "en"});
        QCOMPARE(gathered.json()["applications"].size(), 1U);
        QVERIFY(gathered.err.contains("Row 2"));
        const qlonglong project = gathered.json()["applications"][0]["project_id"].get<qlonglong>();
        QCOMPARE(run({"calls", m_sample, "--call", call, "--to", "closed"}).code, 0);
        const QString decision =
            QString("%1:selected:%2:Le plus prêt").arg(project).arg(spaces[0]["id"].get<qlonglong>());
        const QString minutes = m_folder.filePath("pv.txt");
        const Ended decided = run(
            {"calls", m_sample, "--call", call, "--decide", decision, "--minutes", minutes, "--conclude", "--json"});
        QVERIFY2(decided.code == 0, decided.err.constData());
        QFile written(minutes);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("Cuisine"));
        const Json all = run({"calls", m_sample, "--json"}).json();
        QCOMPARE(all["calls"][0]["state"].get<std::string>(), std::string{"decided"});
        const Json placements =
            run({"list", m_sample, "placement", "--where", "state = 'approved'", "--json"}).json()["rows"];
        QVERIFY(std::ranges::any_of(placements, [&](const Json& row) { return row["project_id"] == project; }));
        const QString list = m_folder.filePath("liste.pdf");
        QCOMPARE(run({"calls", m_sample, "--call", call, "--publish", list}).code, 0);
        QFile pdf(list);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF"));
    }

    void aClosedCallIsAllocated() {
        const Json space = freeSpace();
        const QString one = QString::number(space["id"].get<qlonglong>());
        const Json made = run({"calls", m_sample, "--create", "Second appel", "--spaces", one, "--json"}).json();
        const QString call = QString::number(made["call"]["id"].get<qlonglong>());
        QCOMPARE(run({"calls", m_sample, "--call", call, "--to", "open"}).code, 0);
        const QString form = m_folder.filePath("forms.csv");
        QFile file(form);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("code,name,area_min_m2,area_ideal_m2\nY-1,Atelier,20,40\nY-2,Hangar,900000,\n");
        file.close();
        QCOMPARE(run({"calls", m_sample, "--call", call, "--forms", form}).code, 0);
        QCOMPARE(run({"calls", m_sample, "--call", call, "--allocate"}).code, 1); // not closed
        QCOMPARE(run({"calls", m_sample, "--call", call, "--to", "closed"}).code, 0);
        const QString minutes = m_folder.filePath("pv-2.txt");
        const Ended ended = run({"calls", m_sample, "--call", call, "--allocate", "--method", "stable", "--minutes",
                                 minutes, "--json", "--lang", "en"});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QVERIFY(ended.err.contains("Hangar"));
        const Json done = ended.json();
        QCOMPARE(done["ranking"][0]["method"].get<std::string>(), std::string{"wsum"});
        for (const Json& row : done["applications"]) {
            const bool isPlaced = row["name"].get<std::string>() == "Atelier";
            QCOMPARE(row["decision"].get<std::string>(), std::string{isPlaced ? "selected" : "pending"});
            if (isPlaced) QCOMPARE(row["space_id"], space["id"]);
        }
        QFile written(minutes);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY(text.contains("Atelier (Weighted sum)"));
        QVERIFY(text.contains("Stable matching, score"));
    }

private:
    Json rowsOf(const char* kind, const char* where) {
        return run({"list", m_sample, kind, "--where", where, "--limit", "10000", "--json"}).json()["rows"];
    }
    // A space that nobody holds, in a site that can be let.
    Json freeSpace() {
        const auto namesIt = [](const Json& rows, const char* field, const Json& id) {
            return std::ranges::any_of(rows, [&](const Json& row) { return row[field] == id; });
        };
        const Json sites = rowsOf("site", "life_cycle = 'mobilisable'");
        const Json placements = rowsOf("placement", "id > 0");
        for (const Json& space : rowsOf("space", "area_m2 > 200"))
            if (namesIt(sites, "id", space["site_id"]) && !namesIt(placements, "space_id", space["id"])) return space;
        return {};
    }

    QTemporaryDir m_folder;
    QString m_sample;
};

QTEST_GUILESS_MAIN(DeliberationCommandsTest)
#include "deliberation_commands_test.moc"
