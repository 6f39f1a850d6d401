#include "sample_files.h"

#include "domain/standard.h"
#include "formats/shapefile_names.h"
#include "formats/writer.h"
#include "geom/text.h"

#include <QTest>

#include <set>

using namespace geo;
using namespace geo::formats;
using domain::Kind;
using domain::Record;

namespace {

constexpr const char* kOutline = "MULTIPOLYGON (((355000 6689000,355100 6689000,355100 6689100,355000 6689000)))";

Record site(std::int64_t id, const std::string& notes, bool hasPoint, bool hasOutline) {
    Record record = domain::emptyRecord(Kind::site);
    record.id = id;
    const auto set = [&](std::string_view field, domain::Value value) {
        record.values[*domain::infoOf(Kind::site).indexOf(field)] = std::move(value);
    };
    set("name", std::string{"Îlot"});
    set("kind", std::string{"rooftop"});
    set("notes", notes);
    if (hasPoint) record.shapes[0] = geom::PointM{355050.0, 6689050.0};
    if (hasOutline) record.shapes[1] = *geom::fromWkt(kOutline);
    return record;
}

Result<WriteReport> written(const QString& path, Kind kind, const std::vector<Record>& records, bool overwrite = true) {
    const RecordBatch batches[] = {batchOf(kind, records)};
    WriteOptions options;
    options.format = FileFormat::shapefile;
    options.overwrite = overwrite;
    JobControl control;
    return writeRecords(path.toStdString(), batches, options, control);
}

QStringList namesIn(const QTemporaryDir& folder) {
    return QDir(folder.path()).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

int count(const WriteReport& report, DiagnosticCode code) {
    return static_cast<int>(std::ranges::count(report.diagnostics, code, &Diagnostic::code));
}

struct Seen {
    int rows = -1;
    OGRwkbGeometryType type = wkbUnknown;
    QString epsg;
    QStringList fields;
    QStringList first;
};

// As GDAL sees it, without the house's own reader.
Seen seenByGdal(const QString& path) {
    GDALAllRegister();
    Seen seen;
    GDALDatasetH dataset = GDALOpenEx(path.toUtf8().constData(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
    if (!dataset) return seen;
    OGRLayerH layer = GDALDatasetGetLayer(dataset, 0);
    seen.rows = static_cast<int>(OGR_L_GetFeatureCount(layer, TRUE));
    seen.type = OGR_L_GetGeomType(layer);
    if (OGRSpatialReferenceH crs = OGR_L_GetSpatialRef(layer)) seen.epsg = OSRGetAuthorityCode(crs, nullptr);
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i)
        seen.fields << OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i));
    if (OGRFeatureH feature = OGR_L_GetNextFeature(layer)) {
        for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i)
            seen.first << QString::fromUtf8(OGR_F_GetFieldAsString(feature, i));
        OGR_F_Destroy(feature);
    }
    GDALClose(dataset);
    return seen;
}

} // namespace

class ShapefileTest : public QObject {
    Q_OBJECT
private slots:
    void namesAreShortAndTheirOwn() {
        for (const Kind kind : domain::kAllKinds) {
            std::set<std::string> names{shapefileName(kind, "id")};
            std::size_t fields = 1;
            for (const auto& field : domain::infoOf(kind).fields) {
                const std::string name = shapefileName(kind, field.name);
                QVERIFY2(!name.empty() && name.size() <= 10, name.c_str());
                QVERIFY2(field.name.size() > 10 || name == field.name || domain::isOfStandard(kind), name.c_str());
                QCOMPARE(domain::normalised(name), name);
                names.insert(name);
                ++fields;
            }
            for (const auto& shape : domain::infoOf(kind).shapes) {
                names.insert(shapefileName(kind, shape.name));
                ++fields;
            }
            QCOMPARE(names.size(), fields);
        }
        // Files are out there: these stay.
        QCOMPARE(shapefileName(Kind::site, "land_area_m2"), std::string{"land_m2"});
        QCOMPARE(shapefileName(Kind::project, "area_min_m2"), std::string{"area_min"});
        QCOMPARE(shapefileName(Kind::space, "available_until"), std::string{"avail_to"});
        QCOMPARE(shapefileName(Kind::site, "a_field_not_known_yet"), std::string{"a_field_no"});
    }

    void aSiteHasTwoFiles() {
        const QTemporaryDir folder;
        const auto report =
            written(folder.filePath("a.shp"), Kind::site,
                    {site(1, "un", true, true), site(2, "deux", true, false), site(3, "", false, true)});
        QVERIFY(report.has_value());
        QCOMPARE(namesIn(folder), (QStringList{"a.cpg", "a.dbf", "a.prj", "a.shp", "a.shx", "a_points.cpg",
                                               "a_points.dbf", "a_points.prj", "a_points.shp", "a_points.shx"}));
        QCOMPARE(count(*report, DiagnosticCode::fileAdded), 1);
        QVERIFY(count(*report, DiagnosticCode::fieldRenamed) >= 2);
        QCOMPARE(files::bytesOf(folder.filePath("a.cpg")), QByteArray("UTF-8"));
        const Seen outlines = seenByGdal(folder.filePath("a.shp"));
        QCOMPARE(outlines.rows, 3);
        QCOMPARE(outlines.type, wkbPolygon);
        QCOMPARE(outlines.epsg, QString("2154"));
        QVERIFY(outlines.fields.contains("land_m2") && outlines.fields.contains("location"));
        QCOMPARE(outlines.first.value(outlines.fields.indexOf("name")), QString::fromUtf8("Îlot"));
        QCOMPARE(seenByGdal(folder.filePath("a_points.shp")).type, wkbPoint);
    }

    void pointsAloneAreTheFileAskedFor() {
        const QTemporaryDir folder;
        const auto report =
            written(folder.filePath("a.shp"), Kind::site, {site(1, "", true, false), site(2, "", false, false)});
        QVERIFY(report.has_value());
        QCOMPARE(namesIn(folder), (QStringList{"a.cpg", "a.dbf", "a.prj", "a.shp", "a.shx"}));
        QCOMPARE(count(*report, DiagnosticCode::fileAdded), 0);
        const Seen seen = seenByGdal(folder.filePath("a.shp"));
        QCOMPARE(seen.type, wkbPoint);
        QCOMPARE(seen.rows, 2); // a row without a place is a row
    }

    void withoutRowsOrShapes() {
        const QTemporaryDir folder;
        QVERIFY(written(folder.filePath("empty.shp"), Kind::parcel, {}).has_value());
        const Seen empty = seenByGdal(folder.filePath("empty.shp"));
        QCOMPARE(empty.rows, 0);
        QCOMPARE(empty.type, wkbPolygon);
        const auto table = written(folder.filePath("table.shp"), Kind::space, {});
        QVERIFY(table.has_value());
        QCOMPARE(count(*table, DiagnosticCode::fileAdded), 1);
        QVERIFY(QFile::exists(folder.filePath("table.dbf")) && !QFile::exists(folder.filePath("table.shp")));
    }

    void longTextsAreCutAtALetterAndTold() {
        const QTemporaryDir folder;
        const std::string accents = "a" + QString("é").repeated(200).toStdString(); // 401 bytes
        const auto report =
            written(folder.filePath("a.shp"), Kind::site, {site(7, accents, true, true), site(8, accents, true, true)});
        QVERIFY(report.has_value());
        const auto cut = std::ranges::find(report->diagnostics, DiagnosticCode::fieldTruncated, &Diagnostic::code);
        QVERIFY(cut != report->diagnostics.end());
        QCOMPARE(argument(cut->arguments, "field"), std::string_view{"notes"});
        QCOMPARE(argument(cut->arguments, "count"), std::string_view{"2"});
        QCOMPARE(cut->key, std::string{"7"});
        const Seen seen = seenByGdal(folder.filePath("a.shp"));
        QCOMPARE(seen.first.value(seen.fields.indexOf("notes")),
                 QString("a") + QString("é").repeated(126)); // 253 bytes
    }

    // dBASE III: the type of a field is byte 11 of its 32.
    void booleansAreLogical() {
        const QTemporaryDir folder;
        Record street = domain::emptyRecord(Kind::street);
        street.id = 1;
        street.values[*domain::infoOf(Kind::street).indexOf("walk")] = std::int64_t{0};
        street.shapes[0] = *geom::fromWkt("LINESTRING (355000 6689000,355100 6689000)");
        QVERIFY(written(folder.filePath("a.shp"), Kind::street, {street}).has_value());
        const QByteArray table = files::bytesOf(folder.filePath("a.dbf"));
        QCOMPARE(table.at(table.indexOf("walk") + 11), 'L');
        QCOMPARE(table.at(table.indexOf("name") + 11), 'C');
        const Seen seen = seenByGdal(folder.filePath("a.shp"));
        QCOMPARE(seen.first.value(seen.fields.indexOf("walk")), QString("F"));
    }

    void allOrNothing() {
        const QTemporaryDir folder;
        const QStringList before{"a.cpg", "a.dbf", "a.qix", "a_points.shp", "b.dbf"};
        for (const QString& name : before) files::write(folder, name, "old " + name.toUtf8());
        const auto state = files::stateOf(folder.path());
        const std::vector<Record> rows{site(1, "", true, true)};
        const auto refused = written(folder.filePath("a.shp"), Kind::site, rows, false);
        QCOMPARE(files::reasonOf(refused.error()), std::string{"file_exists"});
        const RecordBatch failing[] = {
            {Kind::site, []() -> Result<std::optional<Record>> { return fail(ErrorCode::workspaceDamaged); }, 0}};
        WriteOptions options;
        options.format = FileFormat::shapefile;
        options.overwrite = true;
        JobControl control;
        QVERIFY(!writeRecords(folder.filePath("a.shp").toStdString(), failing, options, control));
        QCOMPARE(files::stateOf(folder.path()), state);
        QCOMPARE(replacedFiles(folder.filePath("a.shp").toStdString(), FileFormat::shapefile).size(), std::size_t{4});
        QVERIFY(written(folder.filePath("a.shp"), Kind::site, rows).has_value());
        QVERIFY(!QFile::exists(folder.filePath("a.qix"))); // an index of other rows
        QCOMPARE(files::bytesOf(folder.filePath("b.dbf")), QByteArray("old b.dbf"));
        QCOMPARE(namesIn(folder).size(), 11);
    }

    // A part that cannot be replaced, a folder of its name: everything stays as it was.
    void aMoveThatFailsIsTakenBack() {
        const QTemporaryDir folder;
        files::write(folder, "a.shp", "old");
        QVERIFY(QDir(folder.path()).mkdir("a.dbf"));
        QVERIFY(!written(folder.filePath("a.shp"), Kind::site, {site(1, "", true, true)}));
        QCOMPARE(files::bytesOf(folder.filePath("a.shp")), QByteArray("old"));
        QCOMPARE(namesIn(folder), (QStringList{"a.dbf", "a.shp"}));
        QCOMPARE(files::reasonOf(written(folder.filePath("none/a.shp"), Kind::site, {}).error()),
                 std::string{"folder_not_writable"});
    }

    void oneKindAFile() {
        const QTemporaryDir folder;
        const RecordBatch batches[] = {batchOf(Kind::site, {}), batchOf(Kind::parcel, {})};
        WriteOptions options;
        options.format = FileFormat::shapefile;
        JobControl control;
        QCOMPARE(
            files::reasonOf(writeRecords(folder.filePath("a.shp").toStdString(), batches, options, control).error()),
            std::string{"output_type_unknown"});
    }
};

QTEST_GUILESS_MAIN(ShapefileTest)
#include "shapefile_test.moc"
