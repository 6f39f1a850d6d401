#include "sample_files.h"

#include "formats/writer.h"
#include "geom/measure.h"
#include "geom/text.h"

#include <cpl_vsi.h>
#include <nlohmann/json.hpp>

#include <QTest>

#include <cmath>
#include <fstream>

using namespace geo;
using namespace geo::formats;
using domain::FieldType;
using domain::Kind;
using domain::Unit;
using domain::Value;

namespace {

constexpr const char* kSecret = "Propriétaire Secret";

domain::Record site(std::int64_t id, const std::string& name) {
    domain::Record record = domain::emptyRecord(Kind::site);
    record.id = id;
    const auto set = [&](std::string_view field, Value value) {
        record.values[*domain::infoOf(Kind::site).indexOf(field)] = std::move(value);
    };
    set("name", name);
    set("code", std::string{"01004_7"});
    set("kind", std::string{"transitional"});
    set("commune", std::string{"01004"});
    set("parcels", std::string{"01004000AB0001|01004000AB0002"});
    set("land_area_m2", 1234.5);
    set("owner_name", std::string{kSecret});
    record.shapes[0] = geom::PointM{355050.0, 6689050.0};
    // Clockwise, which RFC 7946 does not want.
    record.shapes[1] =
        *geom::fromWkt("MULTIPOLYGON (((355000 6689000,355000 6689100,355100 6689100,355100 6689000,355000 6689000),"
                       "(355040 6689040,355060 6689040,355060 6689060,355040 6689060,355040 6689040)))");
    return record;
}

std::vector<domain::Record> sites() {
    return {site(7, "Îlot; \"Nord\""), site(9, "=HYPERLINK(\"http://x\")")};
}

Table shortlist() {
    Table table;
    table.name = "Présélection";
    table.columns = {{"rank", "Rang", FieldType::integer, Unit::none, false},
                     {"score", "Note", FieldType::number, Unit::none, false},
                     {"code", "Code INSEE", FieldType::text, Unit::none, false},
                     {"from", "À partir du", FieldType::date, Unit::none, false},
                     {"open", "Ouvert", FieldType::boolean, Unit::none, false},
                     {"contact", "Contact", FieldType::text, Unit::none, true}};
    table.rows = {{std::int64_t{1}, 0.875, std::string{"01004"}, std::string{"2026-03-09"}, std::int64_t{1},
                   std::string{kSecret}},
                  {std::int64_t{2}, Value{}, std::string{"@SUM(A1)"}, Value{}, std::int64_t{0}, Value{}}};
    return table;
}

Result<WriteReport> written(const std::string& path, FileFormat format, WriteOptions options = {}) {
    const auto records = sites();
    const RecordBatch batches[] = {batchOf(Kind::site, records)};
    options.format = format;
    JobControl control;
    return writeRecords(path, batches, options, control);
}

Result<WriteReport> writtenTable(const std::string& path, FileFormat format, bool publicOnly = false) {
    const Table tables[] = {shortlist()};
    WriteOptions options;
    options.format = format;
    options.publicOnly = publicOnly;
    JobControl control;
    return writeTables(path, tables, options, control);
}

// A part of a zipped file.
std::string unzipped(const std::string& archive, const std::string& part) {
    VSILFILE* file = VSIFOpenL(("/vsizip/" + archive + "/" + part).c_str(), "rb");
    if (!file) return "";
    std::string text;
    char piece[4096];
    while (const std::size_t count = VSIFReadL(piece, 1, sizeof piece, file)) text.append(piece, count);
    VSIFCloseL(file);
    return text;
}

struct ReadBack {
    int rows = 0;
    double area = 0.0;
    std::string firstName;
    std::string crs;
};

// The layer as GDAL reads it, without the house's own reader.
ReadBack readBack(const std::string& path, const char* layerName) {
    GDALAllRegister();
    ReadBack found;
    GDALDatasetH dataset = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
    OGRLayerH layer =
        dataset ? (layerName ? GDALDatasetGetLayerByName(dataset, layerName) : GDALDatasetGetLayer(dataset, 0))
                : nullptr;
    if (!layer) return found;
    if (OGRSpatialReferenceH crs = OGR_L_GetSpatialRef(layer)) found.crs = OSRGetAuthorityCode(crs, nullptr);
    while (OGRFeatureH feature = OGR_L_GetNextFeature(layer)) {
        if (found.rows++ == 0) found.firstName = OGR_F_GetFieldAsString(feature, OGR_F_GetFieldIndex(feature, "name"));
        if (OGRGeometryH geometry = OGR_F_GetGeometryRef(feature)) found.area += OGR_G_Area(geometry);
        OGR_F_Destroy(feature);
    }
    GDALClose(dataset);
    return found;
}

} // namespace

class WriterTest : public QObject {
    Q_OBJECT
private slots:
    void formatsByExtension() {
        QVERIFY(*formatOf("a.GPKG") == FileFormat::geoPackage);
        QVERIFY(*formatOf("a.json") == FileFormat::geoJson);
        QVERIFY(*formatOf("a.csv") == FileFormat::csv);
        QVERIFY(*formatOf("a.csv", "fr-csv") == FileFormat::frenchCsv);
        QVERIFY(*formatOf("a.xlsx") == FileFormat::xlsx);
        QVERIFY(*formatOf("a.shp") == FileFormat::shapefile);
        QCOMPARE(files::reasonOf(formatOf("a.tab").error()), std::string{"output_type_unknown"});
        QCOMPARE(files::reasonOf(formatOf("a.xlsx", "fr-csv").error()), std::string{"output_type_unknown"});
    }

    void geoPackageIsReadByGdal() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("a.gpkg").toStdString();
        const auto report = written(path, FileFormat::geoPackage);
        QVERIFY(report.has_value());
        QCOMPARE(report->rows.front().second, std::int64_t{2});
        const ReadBack points = readBack(path, "site");
        QCOMPARE(points.rows, 2);
        QCOMPARE(points.firstName, std::string{"Îlot; \"Nord\""});
        QCOMPARE(points.crs, std::string{"2154"});
        const ReadBack outlines = readBack(path, "site_outline");
        QCOMPARE(outlines.rows, 2);
        QCOMPARE(outlines.area, 2 * 9600.0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"a.gpkg"});
    }

    void geoJsonFollowsItsStandard() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("a.geojson").toStdString();
        QVERIFY(written(path, FileFormat::geoJson).has_value());
        std::ifstream stream(path);
        const auto json = nlohmann::json::parse(stream);
        QCOMPARE(json.at("features").size(), std::size_t{2});
        QVERIFY(!json.contains("crs"));
        const auto& feature = json.at("features").at(0);
        QCOMPARE(feature.at("properties").at("parcels").size(), std::size_t{2});
        QVERIFY(feature.at("properties").at("life_cycle").is_null());
        const auto& polygon = feature.at("geometry").at("coordinates").at(0);
        const auto turning = [](const nlohmann::json& ring) {
            double sum = 0.0;
            for (std::size_t i = 0; i + 1 < ring.size(); ++i)
                sum += ring[i][0].get<double>() * ring[i + 1][1].get<double>() -
                       ring[i + 1][0].get<double>() * ring[i][1].get<double>();
            return sum;
        };
        QVERIFY(turning(polygon.at(0)) > 0.0);
        QVERIFY(turning(polygon.at(1)) < 0.0);
        const double lon = polygon[0][0][0].get<double>();
        const double lat = polygon[0][0][1].get<double>();
        QVERIFY(lon > -1.6 && lon < -1.5 && lat > 47.1 && lat < 47.3); // Nantes
        QCOMPARE(readBack(path, nullptr).rows, 2);
        // Read again by the house, every value comes back.
        RecordMapping mapping;
        const auto again = files::readAll(path, mapping);
        QVERIFY(again.has_value());
        const auto before = sites();
        for (std::size_t i = 0; i < before.size(); ++i) QVERIFY(again->records.at(i).values == before[i].values);
        QVERIFY(std::abs(geom::planimetricArea(again->records.front().mainShape()).value - 9600.0) < 5.0); // 7 decimals
        QVERIFY(geom::distance(std::get<geom::PointM>(again->records.front().shapes.front()),
                               geom::PointM{355050.0, 6689050.0})
                    .value < 0.05);
    }

    void frenchCsvIsForAFrenchExcel() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("a.csv");
        QVERIFY(writtenTable(path.toStdString(), FileFormat::frenchCsv).has_value());
        const QByteArray expected = "\xEF\xBB\xBF"
                                    "Rang;Note;Code INSEE;À partir du;Ouvert;Contact\r\n"
                                    "1;0,875;01004;09/03/2026;oui;Propriétaire Secret\r\n"
                                    "2;;'@SUM(A1);;non;\r\n";
        QCOMPARE(files::bytesOf(path), expected);
    }

    void plainCsvIsForPrograms() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("a.csv");
        QVERIFY(written(path.toStdString(), FileFormat::csv).has_value());
        const QList<QByteArray> lines = files::bytesOf(path).split('\n');
        QVERIFY(lines.at(0).startsWith("id,code,name,kind,"));
        QVERIFY(lines.at(1).startsWith("7,01004_7,\"Îlot; \"\"Nord\"\"\",transitional,"));
        QVERIFY(lines.at(1).contains(",1234.5,"));
        QVERIFY(lines.at(2).startsWith("9,01004_7,\"'=HYPERLINK(\"\"http://x\"\")\","));
    }

    void xlsxHasTypedCellsAndNoFormula() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("a.xlsx").toStdString();
        QVERIFY(writtenTable(path, FileFormat::xlsx).has_value());
        const std::string sheet = unzipped(path, "xl/worksheets/sheet1.xml");
        QVERIFY(!sheet.empty());
        QVERIFY(!sheet.contains("<f>") && !sheet.contains("<f "));
        QVERIFY(sheet.contains("autoFilter") && sheet.contains("frozen"));
        QVERIFY(sheet.contains("@SUM(A1)"));
        QVERIFY(unzipped(path, "xl/styles.xml").contains("dd/mm/yyyy"));
        GDALAllRegister();
        GDALDatasetH dataset = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
        OGRLayerH layer = GDALDatasetGetLayer(dataset, 0);
        QCOMPARE(std::string{OGR_L_GetName(layer)}, std::string{"Présélection"});
        OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
        const auto typeOf = [&](int i) { return OGR_Fld_GetType(OGR_FD_GetFieldDefn(definition, i)); };
        QVERIFY(typeOf(0) == OFTInteger && typeOf(1) == OFTReal && typeOf(2) == OFTString && typeOf(3) == OFTDate);
        OGRFeatureH feature = OGR_L_GetNextFeature(layer);
        QCOMPARE(std::string{OGR_F_GetFieldAsString(feature, 2)}, std::string{"01004"});
        QCOMPARE(std::string{OGR_F_GetFieldAsString(feature, 3)}, std::string{"2026/03/09"});
        OGR_F_Destroy(feature);
        GDALClose(dataset);
    }

    void publicFilesNamePeopleNowhere_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"a.gpkg", "a.geojson", "a.csv", "a.xlsx"}) QTest::newRow(file) << file;
    }
    void publicFilesNamePeopleNowhere() {
        QFETCH(QString, file);
        const QTemporaryDir folder;
        const auto holdsSecret = [&](bool publicOnly) {
            const QString path = folder.filePath((publicOnly ? "public_" : "all_") + file);
            WriteOptions options;
            options.publicOnly = publicOnly;
            if (!written(path.toStdString(), *formatOf(path.toStdString()), options)) return -1;
            std::string bytes = files::bytesOf(path).toStdString();
            if (file.endsWith("xlsx"))
                bytes = unzipped(path.toStdString(), "xl/worksheets/sheet1.xml") +
                        unzipped(path.toStdString(), "xl/sharedStrings.xml");
            return bytes.contains(kSecret) || (publicOnly && bytes.contains("owner_name")) ? 1 : 0;
        };
        QCOMPARE(holdsSecret(false), 1); // else the search would prove nothing
        QCOMPARE(holdsSecret(true), 0);
    }

    void publicTablesLeaveColumnsOut() {
        const QTemporaryDir folder;
        QVERIFY(writtenTable(folder.filePath("a.csv").toStdString(), FileFormat::csv, true).has_value());
        const QByteArray bytes = files::bytesOf(folder.filePath("a.csv"));
        QVERIFY(!bytes.contains(kSecret) && !bytes.contains("Contact"));
        QVERIFY(bytes.contains("01004"));
    }

    void wordsOfALanguage() {
        const auto records = sites();
        TableOptions options;
        options.wording.heading = [](std::string_view field) { return "<" + std::string{field} + ">"; };
        options.wording.code = [](std::string_view, std::string_view code) {
            return code == "transitional" ? "Transitoire" : std::string{code};
        };
        const Table table = tableOf(Kind::site, records, options);
        QCOMPARE(table.columns.at(3).heading, std::string{"<kind>"});
        QCOMPARE(domain::toText(table.rows.at(0).at(3)), std::string{"Transitoire"});
    }

    void severalKinds() {
        const QTemporaryDir folder;
        const auto records = sites();
        const RecordBatch batches[] = {batchOf(Kind::site, records), batchOf(Kind::space, {})};
        JobControl control;
        WriteOptions options;
        options.format = FileFormat::csv;
        QCOMPARE(
            files::reasonOf(writeRecords(folder.filePath("a.csv").toStdString(), batches, options, control).error()),
            std::string{"output_type_unknown"});
        options.format = FileFormat::xlsx;
        QVERIFY(writeRecords(folder.filePath("a.xlsx").toStdString(), batches, options, control).has_value());
        options.format = FileFormat::geoPackage;
        QVERIFY(writeRecords(folder.filePath("a.gpkg").toStdString(), batches, options, control).has_value());
        QCOMPARE(readBack(folder.filePath("a.gpkg").toStdString(), "space").rows, 0);
    }

    void allOrNothing_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"a.gpkg", "a.geojson", "a.csv", "a.xlsx"}) QTest::newRow(file) << file;
    }
    void allOrNothing() {
        QFETCH(QString, file);
        const QTemporaryDir folder;
        const std::string path = folder.filePath(file).toStdString();
        files::write(folder, file, "old");
        const FileFormat format = *formatOf(path);
        QCOMPARE(files::reasonOf(written(path, format).error()), std::string{"file_exists"});
        JobControl control;
        control.requestCancel();
        const auto records = sites();
        const RecordBatch batches[] = {batchOf(Kind::site, records)};
        WriteOptions options;
        options.format = format;
        options.overwrite = true;
        QCOMPARE(files::reasonOf(writeRecords(path, batches, options, control).error()), std::string{"cancelled"});
        const RecordBatch failing[] = {
            {Kind::site, []() -> Result<std::optional<domain::Record>> { return fail(ErrorCode::workspaceDamaged); },
             0}};
        JobControl fresh;
        QCOMPARE(files::reasonOf(writeRecords(path, failing, options, fresh).error()),
                 std::string{"workspace_damaged"});
        QCOMPARE(files::bytesOf(folder.filePath(file)), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{file});
        QVERIFY(written(path, format, options).has_value());
        QVERIFY(files::bytesOf(folder.filePath(file)) != QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{file});
    }

    void foldersThatCannotBeWritten() {
        const QTemporaryDir folder;
        QCOMPARE(files::reasonOf(written(folder.filePath("none/a.csv").toStdString(), FileFormat::csv).error()),
                 std::string{"folder_not_writable"});
        QCOMPARE(files::reasonOf(written("/proc/a.csv", FileFormat::csv).error()), std::string{"folder_not_writable"});
    }
};

QTEST_GUILESS_MAIN(WriterTest)
#include "writer_test.moc"
