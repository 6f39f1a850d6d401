#include "source_rows.h"

#include <QTest>

#include <gdal_utils.h>

#include <chrono>
#include <fstream>
#include <thread>

using namespace geo;
using namespace geo::formats;
using namespace files;

namespace {

constexpr const char* kJson =
    "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"nom\":\"Nantes\"},"
    "\"geometry\":"
    "{\"type\":\"Point\",\"coordinates\":[-1.55,47.2]}},{\"type\":\"Feature\",\"properties\":{\"nom\":\"Rezé\"},"
    "\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1.56,47.1]}}]}";

// Two points with a name, written by GDAL in a format.
bool makeFile(const char* driver, const QTemporaryDir& folder, const QString& file) {
    GDALAllRegister();
    const QTemporaryDir aside;
    const std::string from = write(aside, "layer.geojson", kJson);
    GDALDatasetH source = GDALOpenEx(from.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
    const std::string to = folder.filePath(file).toStdString();
    const char* words[] = {"-f", driver, "-nln", "layer", nullptr};
    GDALVectorTranslateOptions* options = GDALVectorTranslateOptionsNew(const_cast<char**>(words), nullptr);
    GDALDatasetH made = GDALVectorTranslate(to.c_str(), nullptr, 1, &source, options, nullptr);
    GDALVectorTranslateOptionsFree(options);
    if (made) GDALClose(made);
    GDALClose(source);
    return made != nullptr;
}

// The cells of a table as a sheet without a heading of its own; numbers as numbers.
bool makeSheet(const QTemporaryDir& folder, const QString& file, const QByteArray& table) {
    GDALDatasetH sheet = GDALCreate(GDALGetDriverByName(file.endsWith("xlsx") ? "XLSX" : "ODS"),
                                    folder.filePath(file).toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr);
    OGRLayerH layer = GDALDatasetCreateLayer(sheet, "sheet", nullptr, wkbNone, nullptr);
    const QList<QByteArray> lines = table.trimmed().split('\n');
    const QList<QByteArray> second = lines.last().split(';');
    bool done = true;
    for (int i = 0; i < second.size(); ++i) {
        const bool isNumber = second[i].startsWith('-');
        // GDAL writes the names of the fields as the first row.
        OGRFieldDefnH field = OGR_Fld_Create(lines.first().split(';')[i].constData(), isNumber ? OFTReal : OFTString);
        done = done && OGR_L_CreateField(layer, field, TRUE) == OGRERR_NONE;
        OGR_Fld_Destroy(field);
    }
    for (int row = 1; row < lines.size(); ++row) {
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
        for (int i = 0; i < second.size(); ++i)
            OGR_F_SetFieldString(feature, i, lines[row].split(';')[i].replace(',', '.').constData());
        done = done && OGR_L_CreateFeature(layer, feature) == OGRERR_NONE;
        OGR_F_Destroy(feature);
    }
    GDALClose(sheet);
    return done;
}

} // namespace

// What is read is left as it was, down to its folder, even where nothing may be written.
class LeftAloneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { GDALAllRegister(); }
    void everyFormat_data() {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("file");
        for (const auto& [driver, file] : std::vector<std::pair<const char*, const char*>>{{"GPKG", "a.gpkg"},
                                                                                           {"GeoJSON", "a.geojson"},
                                                                                           {"GeoJSONSeq", "a.geojsonl"},
                                                                                           {"ESRI Shapefile", "a.shp"},
                                                                                           {"SQLite", "a.sqlite"},
                                                                                           {"FlatGeobuf", "a.fgb"},
                                                                                           {"KML", "a.kml"},
                                                                                           {"GML", "a.gml"},
                                                                                           {"MapInfo File", "a.tab"},
                                                                                           {"MapInfo File", "a.mif"},
                                                                                           {"XLSX", "a.xlsx"},
                                                                                           {"ODS", "a.ods"},
                                                                                           {"GPX", "a.gpx"},
                                                                                           {"CSV", "a.csv"},
                                                                                           {"LIBKML", "a.kmz"}})
            if (GDALGetDriverByName(driver)) QTest::newRow(file) << driver << file;
        QTest::newRow("records") << ""
                                 << "a.json";
        QTest::newRow("TopoJSON") << ""
                                  << "a.topojson";
        QTest::newRow("ESRI JSON") << ""
                                   << "esri.json";
    }
    void everyFormat() {
        QFETCH(QString, driver);
        QFETCH(QString, file);
        const QTemporaryDir folder;
        if (file == "a.json")
            write(folder, file, "[{\"nom\":\"Nantes\"},{\"nom\":\"Rezé\"}]");
        else if (file == "a.topojson")
            write(folder, file,
                  "{\"type\":\"Topology\",\"objects\":{\"layer\":{\"type\":\"GeometryCollection\",\"geometries\":[{"
                  "\"type\":\"Point\",\"coordinates\":[-1.5,47.2],\"properties\":{\"nom\":\"Nantes\"}},{\"type\":"
                  "\"Point\",\"coordinates\":[-1.5,47.2],\"properties\":{\"nom\":\"Rezé\"}}]}},\"arcs\":[]}");
        else if (file == "esri.json")
            write(folder, file,
                  "{\"geometryType\":\"esriGeometryPoint\",\"spatialReference\":{\"wkid\":4326},\"fields\":[{\"name\":"
                  "\"nom\",\"type\":\"esriFieldTypeString\"}],\"features\":[{\"attributes\":{\"nom\":\"Nantes\"},"
                  "\"geometry\":{\"x\":-1.5,\"y\":47.2}},{\"attributes\":{\"nom\":\"Rezé\"},\"geometry\":{\"x\":-1.5,"
                  "\"y\":47.2}}]}");
        else
            QVERIFY(makeFile(driver.toUtf8().constData(), folder, file));
        const auto before = stateOf(folder.path());
        QFile(folder.path()).setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        const SourceOptions options{.layer = file == "a.gpx" ? "waypoints" : ""};
        auto source = Source::open(folder.filePath(file).toStdString(), options);
        QVERIFY2(source.has_value(), source ? "" : std::string{argument(source.error().arguments, "detail")}.c_str());
        auto rows = rowsOf(*source);
        QVERIFY(Source::layersOf(folder.filePath(file).toStdString()).has_value());
        source = fail(ErrorCode::internal); // closed
        const auto after = stateOf(folder.path());
        QFile(folder.path()).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(rows.has_value());
        QCOMPARE(rows->size(), std::size_t{2});
        QCOMPARE(after, before);
    }

    // A sheet of texts has no second row of numbers by which GDAL knows its heading.
    void headingsOfSheets_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("names");
        QTest::addColumn<int>("rows");
        QTest::addColumn<bool>("told");
        for (const char* file : {"a.xlsx", "a.ods"}) {
            QTest::addRow("%s, texts", file)
                << file << QByteArray("nom;commune\na;Nantes\nb;Rezé\n") << "nom|commune" << 2 << false;
            QTest::addRow("%s, numbers", file) << file << QByteArray("nom;lon\na;-1,5\n") << "nom|lon" << 1 << false;
            QTest::addRow("%s, no heading", file)
                << file << QByteArray("44109;Nantes\n44143;Rezé\n") << "Field1|Field2" << 2 << true;
        }
    }
    void headingsOfSheets() {
        QFETCH(QString, file);
        QFETCH(QByteArray, table);
        const QTemporaryDir folder;
        QVERIFY(makeSheet(folder, file, table));
        auto source = Source::open(folder.filePath(file).toStdString());
        QVERIFY(source.has_value());
        QTEST(QString::fromStdString(files::namesOf(source->info())), "names");
        QTEST(!source->info().diagnostics.empty(), "told");
        QTEST(static_cast<int>(rowsOf(*source)->size()), "rows");
    }

    // A disk that is pulled out, a file that another program cuts or writes anew: never fewer rows in silence.
    void unplugged_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("how");
        for (const char* file : {"a.csv", "a.json", "a.geojson", "a.gpkg", "a.fgb", "a.shp"})
            for (const char* how : {"cut", "gone", "rewritten", "table gone"})
                if (QString(how) != "table gone" || QString(file) == "a.shp")
                    QTest::addRow("%s %s", file, how) << file << how;
    }
    void unplugged() {
        QFETCH(QString, file);
        QFETCH(QString, how);
        const QTemporaryDir folder;
        makeLarge(folder, file);
        const QString path = folder.filePath(file);
        auto source = Source::open(path.toStdString());
        QVERIFY(source.has_value());
        JobControl control;
        std::int64_t rows = 0;
        const auto spoil = [&](SourceRow&&) -> Result<void> {
            if (++rows != 3) return {};
            if (how == "cut") std::filesystem::resize_file(path.toStdString(), QFileInfo(path).size() / 2);
            if (how == "gone") QFile::remove(path);
            if (how == "table gone") QFile::remove(folder.filePath("a.dbf"));
            if (how == "rewritten") {
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
                std::ofstream(path.toStdString(), std::ios::app) << ' ';
            }
            return {};
        };
        const auto read = source->read(spoil, control);
        QVERIFY(!read.has_value());
        QCOMPARE(reasonOf(read.error()), std::string{"file_unreadable"});
        QCOMPARE(std::string{argument(read.error().arguments, "file")},
                 (how == "table gone" ? folder.filePath("a.dbf") : path).toStdString());
    }

private:
    // 20,000 rows, so that most are not read when the file is spoilt.
    static void makeLarge(const QTemporaryDir& folder, const QString& file) {
        QByteArray table = "nom,longitude,latitude\n";
        for (int i = 0; i < 20'000; ++i) table += "Nantes " + QByteArray::number(i) + ",-1.5,47.2\n";
        if (file == "a.csv") {
            write(folder, file, table);
            return;
        }
        if (file == "a.json") {
            QByteArray records = "[{\"nom\":\"0\"}";
            for (int i = 0; i < 20'000; ++i) records += ",{\"nom\":\"Nantes " + QByteArray::number(i) + "\"}";
            write(folder, file, records + "]");
            return;
        }
        GDALAllRegister();
        const QTemporaryDir aside;
        const std::string from = write(aside, "layer.csv", table);
        const char* opening[] = {"X_POSSIBLE_NAMES=longitude", "Y_POSSIBLE_NAMES=latitude", nullptr};
        GDALDatasetH source = GDALOpenEx(from.c_str(), GDAL_OF_VECTOR, nullptr, opening, nullptr);
        const char* words[] = {"-a_srs", "EPSG:4326", nullptr};
        GDALVectorTranslateOptions* options = GDALVectorTranslateOptionsNew(const_cast<char**>(words), nullptr);
        GDALClose(
            GDALVectorTranslate(folder.filePath(file).toStdString().c_str(), nullptr, 1, &source, options, nullptr));
        GDALVectorTranslateOptionsFree(options);
        GDALClose(source);
    }
};

QTEST_GUILESS_MAIN(LeftAloneTest)
#include "left_alone_test.moc"
