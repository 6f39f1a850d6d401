// Files made by others, imported by the real program. Counts are those of the files as another reader counts them
// (features of the GeoJSON, lines of the CSV); the area of the communes is the published 533.83 km2 in Lambert-93.
#include "run_cli.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace run_cli;

namespace {

// Features of a GeoJSON, data lines of a CSV.
std::size_t rowsOf(const QString& path) {
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QByteArray bytes = file.readAll();
    if (path.endsWith(".csv")) return static_cast<std::size_t>(bytes.trimmed().count('\n'));
    return Json::parse(bytes.toStdString())["features"].size();
}

} // namespace

class RealFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void imports_data();
    void imports();
    void communesCoverTheMetropolis();
    void recognised_data();
    void recognised();
    void dryRunKeepsNothing();
    void reportIsTheDocument();
    void undoneAndRedoneInOtherProcesses();
    void mapsOfThem();

private:
    QTemporaryDir m_folder;
    QString m_workspace;
};

void RealFilesTest::initTestCase() {
    if (!QFile::exists(dataFile("README.md"))) QSKIP("the data folder does not stand beside the checkout");
    m_workspace = m_folder.filePath("real.entente");
    QCOMPARE(run({"create", m_workspace}).code, 0);
}

void RealFilesTest::imports_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("kind");
    QTest::newRow("communes") << "nantes/communes_nantes_metropole.geojson"
                              << "commune";
    QTest::newRow("qpv") << "rennes/QPV_Rennes.geojson"
                         << "qpv";
    QTest::newRow("parcels") << "parcels/cadastre-93010-parcelles.json"
                             << "parcel";
    QTest::newRow("sales") << "nantes/dvf_nantes_cleaned.csv"
                           << "amenity";
}

void RealFilesTest::imports() {
    QFETCH(QString, file);
    QFETCH(QString, kind);
    const Json report = runJson({"import", m_workspace, dataFile(file), "--as", kind});
    QVERIFY(keysOf(report).starts_with(
        "dataset kind preset epsg encoding read kept repaired rejected seconds diagnostics"));
    const std::size_t expected = rowsOf(dataFile(file));
    QVERIFY(expected > 0);
    QCOMPARE(report["read"].get<std::size_t>(), expected);
    QCOMPARE(report["kept"].get<std::size_t>(), expected);
    QCOMPARE(report["rejected"], 0);
    QCOMPARE(report["epsg"], 4326);
    QCOMPARE(runJson({"list", m_workspace, kind, "--limit", "1"})["count"].get<std::size_t>(), expected);
    QVERIFY(keysOf(report["diagnostics"][0]).starts_with("code severity row args"));
}

void RealFilesTest::communesCoverTheMetropolis() {
    const Json layers = runJson({"info", m_workspace})["layers"];
    QCOMPARE(layers[0]["kind"], "commune");
    QCOMPARE(layers[0]["count"], 24);
    const double squareKilometres = layers[0]["area_m2"].get<double>() / 1e6;
    QVERIFY2(std::abs(squareKilometres - 533.83) < 0.01, qPrintable(QString::number(squareKilometres)));
}

void RealFilesTest::recognised_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("kept");
    const auto row = [](const char* file, const char* kind, const char* preset, int kept) {
        QTest::newRow(file) << file << kind << preset << kept;
    };
    row("nantes/communes_nantes_metropole.geojson", "commune", "geo_api_communes", 24);
    row("nantes/CONTOURS-IRIS_D044.geojson", "iris", "iris_contours", 514);
    row("nantes/centroide-4326_qpv.geojson", "qpv", "anct_qpv_list", 1'493);
    row("nantes/244400404_tan-arrets.json", "amenity", "gtfs_stops", 3'697);
    row("nantes/dvf_nantes_cleaned.csv", "amenity", "dvf_sales", 38'863);
    row("nantes/culture.geo.json", "amenity", "nantes_amenities", 239);
    row("parcels/cadastre-93010-parcelles.json", "parcel", "etalab_parcels", 7'124);
    row("rennes/200m_carreaux_metropole_shapefile_wgs84.geojson", "population", "insee_grid_squares", 6'772);
    row("zoning/241800432_ZONE_URBA_20200128.shp", "zone", "cnig_zone_urba", 221);
    row("network/porto_portugal.osm.pbf", "street", "osm_streets", 49'664);
}

// Without a word of what it is; counts as the README of the folder states them. The trial and the import say the same.
void RealFilesTest::recognised() {
    QFETCH(QString, file);
    QFETCH(QString, kind);
    QFETCH(QString, preset);
    QFETCH(int, kept);
    const QString workspace = m_folder.filePath("recognised.entente");
    QFile::remove(workspace);
    QCOMPARE(run({"create", workspace}).code, 0);
    for (const QStringList& trial : {QStringList{"--dry-run"}, QStringList{}}) {
        const Json report = runJson(QStringList{"import", workspace, dataFile(file)} + trial);
        QCOMPARE(report["kind"], kind.toStdString());
        QCOMPARE(report["preset"], preset.toStdString());
        QCOMPARE(report["read"], kept);
        QCOMPARE(report["kept"], kept);
        QCOMPARE(report["rejected"], 0);
    }
    QCOMPARE(runJson({"list", workspace, kind, "--limit", "1"})["count"], kept);
}

void RealFilesTest::dryRunKeepsNothing() {
    const QByteArray before = fingerprint(m_workspace);
    const Json report =
        runJson({"import", m_workspace, dataFile("rennes/QPV_Rennes.geojson"), "--as", "qpv", "--dry-run"});
    QVERIFY(report["dataset"].is_null());
    QCOMPARE(report["kept"], 5);
    QCOMPARE(fingerprint(m_workspace), before);
}

void RealFilesTest::reportIsTheDocument() {
    const QString file = m_folder.filePath("report.json");
    const Ended ended = run({"import", m_workspace, dataFile("friches/friches.geojson"), "--as", "site", "--report",
                             file, "--producer", "Cerema", "--licence", "Licence Ouverte 2.0", "--json"});
    QCOMPARE(ended.code, 0);
    QFile report{file};
    QVERIFY(report.open(QIODevice::ReadOnly));
    QCOMPARE(report.readAll(), ended.out);
    QCOMPARE(ended.json()["read"], 164);
    QCOMPARE(ended.json()["repaired"], 1); // the one geometry that is not valid
    const Json dataset = runJson({"info", m_workspace})["datasets"].back();
    QCOMPARE(dataset["source"], "Cerema");
    QCOMPARE(dataset["licence"], "Licence Ouverte 2.0");
}

void RealFilesTest::undoneAndRedoneInOtherProcesses() {
    const Json before = runJson({"list", m_workspace, "site", "--geometry"});
    QVERIFY(before["count"] > 0);
    QCOMPARE(run({"undo", m_workspace}).code, 0);
    QCOMPARE(runJson({"list", m_workspace, "site"})["count"], 0);
    QCOMPARE(runJson({"info", m_workspace})["datasets"].size(), std::size_t{4});
    QCOMPARE(run({"redo", m_workspace}).code, 0);
    QCOMPARE(runJson({"list", m_workspace, "site", "--geometry"}), before);
    QCOMPARE(runJson({"check", m_workspace})["ok"], true);
}

void RealFilesTest::mapsOfThem() {
    const QString file = m_folder.filePath("communes.pdf");
    const Json map = runJson({"map", m_workspace, file, "--layers", "commune,amenity", "--title", "Nantes"});
    QCOMPARE(map["pages"], 1);
    QVERIFY(map["extent"][0] < 328'186.0 && map["extent"][2] > 370'762.0); // the box of the communes
    QVERIFY(QFile::exists(file));
}

QTEST_GUILESS_MAIN(RealFilesTest)
#include "real_files_test.moc"
