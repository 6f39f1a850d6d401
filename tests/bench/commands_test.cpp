#include "sample_data/workspace/write_sample.h"
#include "usecase/import_source.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

using Json = nlohmann::json;

namespace {

constexpr int kParcels = 300;

struct Outcome {
    int exitCode = -1;
    QByteArray out;
    QString said;
    [[nodiscard]] Json json() const { return Json::parse(out.toStdString(), nullptr, false); }
};

Outcome run(const QStringList& arguments) {
    QProcess process;
    process.start(qEnvironmentVariable("ENTENTE_BIN_DIR") + "/entente-bench", arguments);
    if (!process.waitForFinished(60'000)) return {};
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

QStringList keysOf(const Json& json) {
    QStringList keys;
    for (const auto& [key, value] : json.items()) keys << QString::fromStdString(key);
    keys.sort();
    return keys;
}

QStringList sorted(QStringList keys) {
    keys.sort();
    return keys;
}

// Every repetition is there, and the figures are of them.
bool areTimings(const Json& timings, std::size_t repetitions) {
    const auto each = timings.at("each").get<std::vector<double>>();
    if (each.size() != repetitions || each.empty()) return false;
    const auto [least, most] = std::ranges::minmax(each);
    const double median = timings.at("median").get<double>();
    return timings.at("least").get<double>() == least && timings.at("most").get<double>() == most && median >= least &&
           median <= most && least > 0.0;
}

} // namespace

// That each command does what it times, and says so; not how long it takes.
class CommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        geo::JobControl job;
        m_workspace = m_folder.filePath("tiny.entente");
        QVERIFY(geo::sample::writeSample(m_workspace.toStdString(), {kParcels, 1}, "test", job));
    }

    void sampleMakesAWorkspace() {
        const QString made = m_folder.filePath("made.entente");
        const Outcome outcome = run({"sample", made, "--parcels", "40", "--seed", "3"});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.said));
        const Json json = outcome.json();
        QCOMPARE(keysOf(json),
                 sorted({"command", "workspace", "parcels", "bytes", "ms", "peak_memory_mib", "reference", "ratio"}));
        QCOMPARE(json["parcels"].get<int>(), 40);
        QCOMPARE(json["bytes"].get<qint64>(), QFile{made}.size());
        QVERIFY(areTimings(json["ms"], 1));
        QCOMPARE(count(made, geo::domain::Kind::parcel), 40);
    }

    void openReadsAndDrawsEveryLayer() {
        const Outcome outcome = run({"open", m_workspace, "--size", "320x200", "--repeat", "3"});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.said));
        const Json json = outcome.json();
        QCOMPARE(keysOf(json), sorted({"command", "workspace", "size", "cold", "scale", "layers", "inked_share", "ms",
                                       "steps_ms", "process_start_to_map_ms", "peak_memory_mib", "reference",
                                       "reference_rows", "reference_bytes", "ratio"}));
        QVERIFY(areTimings(json["ms"], 3));
        QVERIFY(areTimings(json["reference"], 3));
        for (const char* step : {"desk", "read_map", "draw"}) QVERIFY(areTimings(json["steps_ms"][step], 3));
        QCOMPARE(json["layers"]["parcel"].get<int>(), kParcels);
        QCOMPARE(json["layers"]["commune"].get<int>(), 24);
        QCOMPARE(json["layers"]["qpv"].get<int>(), 15);
        int sites = 0;
        for (const char* layer :
             {"available_land", "transitional", "third_place_candidate", "shared_premises", "rooftop"})
            sites += json["layers"][layer].get<int>();
        QCOMPARE(sites, count(m_workspace, geo::domain::Kind::site));
        QVERIFY(json["inked_share"].get<double>() > 0.01);
        QVERIFY(json["peak_memory_mib"].get<double>() > 1.0);
        QVERIFY(json["process_start_to_map_ms"].get<double>() > 0.0);
    }

    void renderDrawsTheExtent() {
        const Outcome all = run({"render", m_workspace, "--size", "320x200", "--repeat", "2", "--frames", "3"});
        QVERIFY2(all.exitCode == 0, qPrintable(all.said));
        const Json json = all.json();
        QCOMPARE(keysOf(json), sorted({"command",
                                       "workspace",
                                       "extent",
                                       "size",
                                       "scale",
                                       "every_layer",
                                       "filled",
                                       "features",
                                       "vertices",
                                       "inked_share",
                                       "ms",
                                       "cpu_ms",
                                       "tiles_ms",
                                       "tiles_cpu_ms",
                                       "with_reading_ms",
                                       "pan_ms",
                                       "peak_memory_mib",
                                       "reference",
                                       "reference_cpu_ms",
                                       "ratio",
                                       "tiles_ratio",
                                       "cpu_ratio"}));
        QVERIFY(areTimings(json["ms"], 2));
        QVERIFY(areTimings(json["with_reading_ms"], 2));
        QVERIFY(areTimings(json["reference"], 2));
        QVERIFY(areTimings(json["pan_ms"], 3));
        QVERIFY(json["inked_share"].get<double>() > 0.01);
    }

    void tableOpensSortsAndFilters() {
        const Outcome outcome = run({"table", m_workspace, "parcel", "--repeat", "2"});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.said));
        const Json json = outcome.json();
        QCOMPARE(keysOf(json),
                 sorted({"command", "workspace", "kind", "rows", "reference", "reference_rows", "first_rows_ms",
                         "ready_ms", "columns_mib", "memory_at_most_mib", "sort", "filter", "figures_ms"}));
        QCOMPARE(json["rows"].get<int>(), kParcels);
        QCOMPARE(json["reference_rows"].get<int>(), kParcels);
        QVERIFY(areTimings(json["ready_ms"], 2));
        const auto& fields = geo::domain::infoOf(geo::domain::Kind::parcel).fields;
        QCOMPARE(json["sort"].size(), fields.size());
        QCOMPARE(json["figures_ms"].size(), fields.size());
        QVERIFY(json["filter"].size() > fields.size());
        for (const auto& answer : json["filter"]) QVERIFY(answer["rows"].get<int>() <= kParcels);
    }

    void panMovesTheMap() {
        const Outcome outcome = run({"pan", m_workspace, "--size", "320x200", "--frames", "4"});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.said));
        QVERIFY(areTimings(outcome.json()["pan_ms"], 4));
    }

    // Streets and parcels are read by box, and only near enough: the whole territory with every layer has all of them.
    void everyLayerHasTheParcelsToo() {
        const Outcome usual = run({"render", m_workspace, "--size", "320x200", "--repeat", "1"});
        const Outcome every = run({"render", m_workspace, "--size", "320x200", "--repeat", "1", "--every-layer"});
        QVERIFY2(every.exitCode == 0, qPrintable(every.said));
        const Json json = every.json();
        QCOMPARE(json["every_layer"].get<bool>(), true);
        const int hidden = kParcels + count(m_workspace, geo::domain::Kind::street) +
                           count(m_workspace, geo::domain::Kind::population) +
                           count(m_workspace, geo::domain::Kind::zone) + count(m_workspace, geo::domain::Kind::hazard) +
                           count(m_workspace, geo::domain::Kind::project) +
                           count(m_workspace, geo::domain::Kind::amenity);
        QCOMPARE(json["features"].get<int>(), usual.json()["features"].get<int>() + hidden);
    }

    void renderKeepsToTheExtent() {
        const Outcome outcome = run(
            {"render", m_workspace, "--extent", "354000,6688000,355000,6688625", "--size", "320x200", "--repeat", "1"});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.said));
        const auto box = outcome.json()["extent"].get<std::vector<double>>();
        QVERIFY(box[0] <= 354000 && box[1] <= 6688000 && box[2] >= 355000 && box[3] >= 6688625);
        QVERIFY(box[2] - box[0] < 1200);
    }

    void networkOfTheSample() {
        const Json json = run({"network", m_workspace, "--repeat", "2"}).json();
        QVERIFY(json["edges"].get<int>() > 100 && json["nodes"].get<int>() > 50);
        QVERIFY(json["bytes"].get<int>() > 33 * json["edges"].get<int>());
        for (const char* timings : {"build_ms", "to_bytes_ms", "from_bytes_ms", "workspace_ms"})
            QVERIFY(areTimings(json[timings], 2));
    }

    void catchmentsOfTheSample() {
        const Json json = run({"catchments", m_workspace, "--count", "20", "--minutes", "5", "--repeat", "2"}).json();
        QCOMPARE(json["count"].get<int>(), 20);
        QVERIFY(json["length_m"].get<double>() > 20 * 100.0);
        QVERIFY(json["parts"].get<int>() > 20);
        for (const char* timings : {"ms", "report_ms"}) QVERIFY(areTimings(json[timings], 2));
    }

    void matchLooksAtSoManySpaces() {
        const Outcome outcome = run({"match", m_workspace, "--spaces", "333", "--repeat", "2"});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.said));
        const Json json = outcome.json();
        QCOMPARE(keysOf(json), sorted({"command", "workspace", "project", "spaces", "eligible", "excluded", "ranked",
                                       "marked_sites", "match_ms", "ms", "marks_ms", "without_needs", "reference",
                                       "ratio", "score_table", "robustness"}));
        QCOMPARE(json["score_table"]["spaces"].get<int>(), 333);
        QVERIFY(json["score_table"]["eligible"].get<int>() > 0);
        QVERIFY(areTimings(json["score_table"]["two_jobs_ms"], 2));
        QVERIFY(areTimings(json["robustness"]["ms"], 2));
        QCOMPARE(json["spaces"].get<int>(), 333);
        QCOMPARE(json["eligible"].get<int>() + json["excluded"].get<int>(), 333);
        QCOMPARE(json["ranked"].get<int>(), json["eligible"].get<int>());
        QVERIFY(json["without_needs"]["eligible"].get<int>() > json["eligible"].get<int>());
        QVERIFY(areTimings(json["match_ms"], 2));
        QVERIFY(areTimings(json["ms"], 2));
        QVERIFY(areTimings(json["reference"], 2));
    }

    void coverLooksAtEverySquare() {
        const Outcome outcome = run({"cover", m_workspace, "--repeat", "2"});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.said));
        const Json json = outcome.json();
        QCOMPARE(keysOf(json), sorted({"command", "workspace", "edges", "nodes", "cells", "pieces", "places",
                                       "ground_ms", "nearest_ms", "ms", "reference", "nearest_ratio", "ratio"}));
        QVERIFY(json["edges"].get<int>() > 1000 && json["places"].get<int>() > 10);
        QVERIFY(json["pieces"].get<int>() > json["cells"].get<int>());
        QVERIFY(areTimings(json["nearest_ms"], 2));
        QVERIFY(areTimings(json["ms"], 2));
        QVERIFY(areTimings(json["reference"], 2));
    }

    void importKeepsWhatTheFileHolds() {
        const QString file = m_folder.filePath("places.csv");
        QFile csv{file};
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("name,lon,lat\nMairie,-1.554,47.218\nGare,-1.541,47.217\nPort,-1.56,47.21\n");
        csv.close();
        const Outcome outcome = run({"import", file, "--as", "amenity", "--repeat", "2"});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.said));
        const Json json = outcome.json();
        QCOMPARE(keysOf(json),
                 sorted({"command", "source", "kind", "read", "kept", "repaired", "rejected", "ms", "rows_per_second",
                         "peak_memory_mib", "reference", "reference_rows", "ratio", "ogr2ogr"}));
        QCOMPARE(json["read"].get<int>(), 3);
        QCOMPARE(json["kept"].get<int>() + json["rejected"].get<int>(), 3);
        QCOMPARE(json["reference_rows"].get<int>(), 3);
        QVERIFY(areTimings(json["ms"], 2));
        if (QStandardPaths::findExecutable("ogr2ogr").isEmpty())
            QVERIFY(json["ogr2ogr"]["what"].get<std::string>().contains("not installed"));
        else
            QVERIFY(areTimings(json["ogr2ogr"], 2) && json["ogr2ogr"]["ratio"].is_number());
    }

    void refusesInASentence_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("missing file") << QStringList{"open", "nowhere.entente"} << 1;
        QTest::newRow("no such project") << QStringList{"match", m_workspace, "--project", "none"} << 1;
        QTest::newRow("no such kind") << QStringList{"import", "x.csv", "--as", "planet"} << 1;
        QTest::newRow("no command") << QStringList{} << 2;
        QTest::newRow("size") << QStringList{"open", m_workspace, "--size", "320"} << 2;
        QTest::newRow("extent") << QStringList{"render", m_workspace, "--extent", "5,5,1,1"} << 2;
    }
    void refusesInASentence() {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.exitCode, exitCode);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(!outcome.said.isEmpty());
    }

private:
    static int count(const QString& workspace, geo::domain::Kind kind) {
        geo::JobControl job;
        const auto desk = geo::usecase::Desk::open(workspace.toStdString(), geo::usecase::Access::readOnly, "", job);
        return desk ? static_cast<int>(desk->count(kind).value_or(-1)) : -1;
    }

    QTemporaryDir m_folder;
    QString m_workspace;
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "commands_test.moc"
