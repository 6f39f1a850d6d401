#include "source_rows.h"

#include "geom/measure.h"
#include "geom/text.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <fstream>

using namespace geo;
using namespace geo::formats;
using namespace files;

class SourceTest : public QObject {
    Q_OBJECT
private slots:
    void realFilesGiveEveryRow_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("epsg");
        QTest::addColumn<int>("proposed");
        QTest::newRow("communes") << "nantes/communes_nantes_metropole.geojson" << 24 << 4326 << 0;
        QTest::newRow("IRIS in metres without a CRS") << "nantes/CONTOURS-IRIS_D044.geojson" << 514 << 0 << 2154;
        QTest::newRow("QPV") << "rennes/QPV_Rennes.geojson" << 5 << 4326 << 0;
        QTest::newRow("parcels") << "parcels/cadastre-93010-parcelles.json" << 7124 << 4326 << 0;
        QTest::newRow("sales") << "nantes/dvf_nantes_cleaned.csv" << 38863 << 4326 << 0;
        QTest::newRow("brownfields") << "friches/friches.geojson" << 164 << 4326 << 0;
        QTest::newRow("brownfields as CSV") << "friches/data.csv" << 164 << 4326 << 0;
        QTest::newRow("polluted sites") << "friches/donnees-ademe-sites-pollues.geojson" << 419 << 4326 << 0;
        QTest::newRow("third places") << "third_places/fabt_geom.geojson" << 342 << 4326 << 0;
        QTest::newRow("population") << "rennes/200m_carreaux_metropole_shapefile_wgs84.geojson" << 6772 << 4326 << 0;
        QTest::newRow("transit stops, records of a portal") << "nantes/244400404_tan-arrets.json" << 3697 << 4326 << 0;
        QTest::newRow("QPV as points") << "nantes/centroide-4326_qpv.geojson" << -1 << 4326 << 0;
        QTest::newRow("schools") << "nantes/enseignement.geo.json" << 564 << 4326 << 0;
        QTest::newRow("culture") << "nantes/culture.geo.json" << 239 << 4326 << 0;
        QTest::newRow("social services") << "nantes/equipub-actionsociale.geo.json" << 254 << 4326 << 0;
        QTest::newRow("parks") << "nantes/equipub-parcs-jardins.geo.json" << 90 << 4326 << 0;
        QTest::newRow("manufactures") << "third_places/manuprox_geom.geojson" << 98 << 4326 << 0;
        QTest::newRow("zones, CRS of the IGN's registry")
            << "zoning/241800432_ZONE_URBA_20200128.shp" << 221 << 2154 << 0;
    }
    void realFilesGiveEveryRow() {
        QFETCH(QString, file);
        QFETCH(int, rows);
        const QString path = files::shared(file);
        if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
        const auto source = Source::open(path.toStdString());
        QVERIFY(source.has_value());
        QTEST(source->info().epsg, "epsg");
        QTEST(source->info().proposedEpsg, "proposed");
        const auto read = rowsOf(path.toStdString());
        QVERIFY(read.has_value());
        if (rows >= 0) QCOMPARE(static_cast<int>(read->size()), rows);
        if (!file.endsWith("json")) return;
        std::ifstream stream(path.toStdString()); // counted by another reader
        const auto whole = nlohmann::json::parse(stream);
        QCOMPARE(read->size(), whole.is_array() ? whole.size() : whole.at("features").size());
    }

    void streetsOfOpenStreetMap() {
        const QString path = files::shared("network/porto_portugal.osm.pbf");
        if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
        const auto source = Source::open(path.toStdString()); // streets, where nothing else is asked for
        QVERIFY(source.has_value());
        QCOMPARE(source->info().layer, std::string{"lines"});
        QCOMPARE(source->info().filter, std::string{"highway, waterway, railway"});
        const auto rows = rowsOf(path.toStdString(), {.kind = domain::Kind::street});
        QVERIFY(rows.has_value());
        QCOMPARE(static_cast<int>(rows->size()), 49664); // ways with highway=, as GDAL's own osmconf.ini sorts them
    }

    void everyFormatIsReadAndLeftAlone_data() {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("epsg");
        QTest::newRow("GeoPackage") << "GPKG"
                                    << "a.gpkg" << 2154;
        QTest::newRow("GeoJSON") << "GeoJSON"
                                 << "a.geojson" << 2154;
        QTest::newRow("Shapefile") << "ESRI Shapefile"
                                   << "a.shp" << 2154;
        QTest::newRow("SpatiaLite") << "SQLite"
                                    << "a.sqlite" << 2154;
        QTest::newRow("FlatGeobuf") << "FlatGeobuf"
                                    << "a.fgb" << 2154;
        QTest::newRow("GML") << "GML"
                             << "a.gml" << 2154;
        QTest::newRow("MapInfo") << "MapInfo File"
                                 << "a.tab" << 2154;
    }
    void everyFormatIsReadAndLeftAlone() {
        QFETCH(QString, driver);
        QFETCH(QString, file);
        const QTemporaryDir folder;
        const std::string path = folder.filePath(file).toStdString();
        QVERIFY(files::writeWithGdal(driver.toUtf8().constData(), path, "a", 2154, kSquare1, kSquare2));
        if (driver == "GML") QFile::remove(folder.filePath("a.xsd")); // without it GDAL would make a .gfs
        const auto before = files::stateOf(folder.path());
        const auto source = Source::open(path);
        QVERIFY2(source.has_value(), source ? "" : std::string{argument(source.error().arguments, "detail")}.c_str());
        QTEST(source->info().epsg, "epsg");
        auto rows = rowsOf(path);
        QVERIFY(rows.has_value());
        QCOMPARE(rows->size(), std::size_t{2});
        const auto code = source->fieldIndex("CODE");
        QVERIFY(code.has_value());
        if (driver == "FlatGeobuf" && value(rows->front(), *code) != "01004")
            std::swap(rows->front(), rows->back()); // sorted by place
        QCOMPARE(value(rows->at(0), *code), std::string{"01004"});
        QCOMPARE(value(rows->at(0), *source->fieldIndex("nom")), std::string{"Ambérieu"});
        QCOMPARE(value(rows->at(1), *source->fieldIndex("population")), std::string{"1001"});
        // MapInfo keeps whole numbers of a grid over the bounds of its CRS.
        const double tolerance = driver == "MapInfo File" ? 40.0 : 0.01;
        QVERIFY(std::abs(geom::planimetricArea(rows->at(1).geometry).value - 40000.0) < tolerance);
        QCOMPARE(files::stateOf(folder.path()), before);
    }

    void databaseInWriteAheadModeIsLeftAlone() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("wal.gpkg").toStdString();
        QVERIFY(files::writeWithGdal("GPKG", path, "a", 2154, kSquare1, kSquare2));
        GDALDatasetH writer = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr);
        GDALDatasetReleaseResultSet(writer,
                                    GDALDatasetExecuteSQL(writer, "PRAGMA journal_mode = WAL", nullptr, nullptr));
        GDALDatasetReleaseResultSet(
            writer, GDALDatasetExecuteSQL(writer, "UPDATE a SET nom = 'Rezé' WHERE code = '44109'", nullptr, nullptr));
        const auto before = files::stateOf(folder.path());
        QVERIFY(before.contains("wal.gpkg-wal"));
        const auto rows = rowsOf(path);
        const auto after = files::stateOf(folder.path());
        GDALClose(writer);
        QVERIFY(rows.has_value());
        QCOMPARE(value(rows->at(1), 1), std::string{"Rezé"}); // still only in the -wal
        QCOMPARE(after, before);
    }

    void badFilesSayWhatIsWrong_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const QByteArray vrt =
            "<OGRVRTDataSource><OGRVRTLayer name=\"secret\"><SrcDataSource>secret.csv</SrcDataSource>"
            "</OGRVRTLayer></OGRVRTDataSource>";
        const QByteArray json =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"a\":1},"
            "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}},{\"type\":\"Feature\",\"prop";
        QTest::newRow("text named .shp") << "a.shp" << QByteArray("hello\n") << "file_unreadable";
        QTest::newRow("text named .gpkg") << "a.gpkg" << QByteArray("hello\n") << "file_unreadable";
        QTest::newRow("truncated JSON") << "a.geojson" << json << "file_unreadable";
        QTest::newRow("empty JSON") << "a.json" << QByteArray("") << "file_unreadable";
        QTest::newRow("empty CSV") << "a.csv" << QByteArray("") << "file_unreadable";
        QTest::newRow("VRT as CSV") << "a.csv" << vrt << "file_unreadable";
        QTest::newRow("VRT as JSON") << "a.json" << vrt << "file_unreadable";
        QTest::newRow("VRT as GeoPackage") << "a.gpkg" << vrt << "file_unreadable";
        QTest::newRow("VRT") << "a.vrt" << vrt << "format_unknown";
        QTest::newRow("unknown") << "a.docx" << QByteArray("PK\x03\x04") << "format_unknown";
        QTest::newRow("records cut off") << "a.json" << QByteArray("[{\"a\":1},{\"a\"") << "file_unreadable";
        QTest::newRow("records nested too deep") << "a.json"
                                                 << "[{\"a\":" + QByteArray(100'000, '[') << "file_unreadable";
        QTest::newRow("JSON without records") << "a.json" << QByteArray("[1,2,3]") << "file_unreadable";
        QTest::newRow("quote never closed") << "a.csv" << QByteArray("a,b\n1,\"x\n2,y\n") << "file_unreadable";
        QTest::newRow("view over other tables")
            << "a.tab" << QByteArray("!table\n!version 100\nopen table \"b\"\ncreate view a as\nselect *\n")
            << "file_unreadable";
    }
    void badFilesSayWhatIsWrong() {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        files::write(folder, "secret.csv", "name,lon,lat\nsecret,1,2\n");
        const std::string path = files::write(folder, file, bytes);
        const auto before = files::stateOf(folder.path());
        QTEST(QString::fromStdString(codeOf(path)), "expected");
        QCOMPARE(files::stateOf(folder.path()), before);
    }

    void whatIsNoPlainLocalFile() {
        const QTemporaryDir folder;
        QCOMPARE(codeOf(folder.filePath("none.csv").toStdString()), std::string{"file_missing"});
        QCOMPARE(codeOf("/vsicurl/http://127.0.0.1:9/a.csv"), std::string{"file_missing"});
        QCOMPARE(codeOf(folder.path().toStdString()), std::string{"format_unknown"});
    }

    void virtualTableOverAnotherFileIsRefused() {
        const QTemporaryDir folder;
        files::write(folder, "secret.csv", "name,lon\nsecret,1\n");
        const std::string path = folder.filePath("v.sqlite").toStdString();
        QVERIFY(files::writeWithGdal("SQLite", path, "a", 2154, kSquare1, kSquare2));
        GDALDatasetH writer = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr);
        const std::string sql =
            "CREATE VIRTUAL TABLE leak USING VirtualOGR('" + folder.filePath("secret.csv").toStdString() + "')";
        GDALDatasetReleaseResultSet(writer, GDALDatasetExecuteSQL(writer, sql.c_str(), nullptr, nullptr));
        GDALClose(writer);
        if (!files::bytesOf(folder.filePath("v.sqlite")).contains("VirtualOGR")) QSKIP("GDAL here has no VirtualOGR");
        QCOMPARE(codeOf(path), std::string{"file_unreadable"});
    }

    void layersOfAFile() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("two.gpkg").toStdString();
        QVERIFY(files::writeWithGdal("GPKG", path, "first", 2154, kSquare1, kSquare2));
        GDALDatasetH dataset = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr);
        GDALDatasetCreateLayer(dataset, "plain", nullptr, wkbNone, nullptr);
        GDALClose(dataset);
        QCOMPARE(codeOf(path), std::string{"ok"}); // the only one with places
        QCOMPARE(codeOf(path, {.layer = "plain"}), std::string{"ok"});
        const auto missing = Source::open(path, {.layer = "third"});
        QVERIFY(!missing);
        QCOMPARE(files::reasonOf(missing.error()), std::string{"layer_missing"});
        QCOMPARE(std::string{argument(missing.error().arguments, "allowed")}, std::string{"first, plain"});
        const auto layers = Source::layersOf(path);
        QVERIFY(layers.has_value());
        QCOMPARE(layers->at(0).rows, std::int64_t{2});
        QCOMPARE(layers->at(1).geometryType, std::string{"NONE"});
    }

    void cancelledInTheMiddle() {
        const QTemporaryDir folder;
        QByteArray bytes = "a\n";
        for (int i = 0; i < 1000; ++i) bytes += "x\n";
        auto source = Source::open(files::write(folder, "a.csv", bytes));
        JobControl control;
        int rows = 0;
        const auto read = source->read(
            [&](SourceRow&&) -> Result<void> {
                if (++rows == 100) control.requestCancel();
                return {};
            },
            control);
        QVERIFY(!read && read.error().code == ErrorCode::cancelled);
        QVERIFY(rows < 1000);
    }
};

QTEST_GUILESS_MAIN(SourceTest)
#include "source_test.moc"
