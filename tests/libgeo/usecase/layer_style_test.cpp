// What a GeoPackage of the program carries of how the map shows its rows, and how a style that comes along is taken.
#include "usecase/layer_style.h"

#include "carto/qml.h"
#include "carto/style_json.h"
#include "desk_case.h"
#include "usecase/export_rows.h"
#include "usecase/import_source.h"

#include <QCryptographicHash>
#include <QFile>

#include <gdal.h>
#include <ogr_api.h>

#include <map>

using namespace deskcase;
using carto::LayerId;
using carto::LayerStyle;
using domain::Kind;
using usecase::ExportRequest;
using usecase::MapDesign;

namespace {

// The columns that QGIS makes, in their order (user manual, "Save and load layer properties", and files made by it).
const QStringList kColumns{"f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column",
                           "styleName",       "styleQML",       "styleSLD",     "useAsDefault",
                           "description",     "owner",          "ui",           "update_time"};

// The table as another program reads it: each row by the names of its columns; a null is the text "null".
std::vector<std::map<QString, QString>> stylesIn(const std::filesystem::path& path) {
    GDALAllRegister();
    std::vector<std::map<QString, QString>> rows;
    GDALDatasetH dataset = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
    OGRLayerH layer = GDALDatasetGetLayerByName(dataset, "layer_styles");
    QStringList names;
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i)
        names << OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i));
    if (names != kColumns) qWarning() << names;
    while (OGRFeatureH feature = OGR_L_GetNextFeature(layer)) {
        std::map<QString, QString> row;
        for (int i = 0; i < names.size(); ++i)
            row[names.at(i)] = OGR_F_IsFieldSetAndNotNull(feature, i)
                                   ? QString::fromUtf8(OGR_F_GetFieldAsString(feature, i))
                                   : QStringLiteral("null");
        rows.push_back(std::move(row));
        OGR_F_Destroy(feature);
    }
    GDALClose(dataset);
    return names == kColumns ? rows : std::vector<std::map<QString, QString>>{};
}

// The first value of the first row of an answer of SQLite.
std::string answer(const std::filesystem::path& path, const char* sql) {
    GDALDatasetH dataset = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
    OGRLayerH layer = GDALDatasetExecuteSQL(dataset, sql, nullptr, nullptr);
    OGRFeatureH feature = OGR_L_GetNextFeature(layer);
    const std::string text = feature ? OGR_F_GetFieldAsString(feature, 0) : "no row";
    OGR_F_Destroy(feature);
    GDALDatasetReleaseResultSet(dataset, layer);
    GDALClose(dataset);
    return text;
}

QByteArray hashOf(const std::filesystem::path& path) {
    QFile file{QString::fromStdString(path.string())};
    QCryptographicHash hash{QCryptographicHash::Sha256};
    if (file.open(QIODevice::ReadOnly)) hash.addData(&file);
    return hash.result();
}

ExportRequest written(const std::filesystem::path& path, bool isPublic = false) {
    ExportRequest request;
    request.target = path;
    request.publicOnly = isPublic;
    request.overwrite = true;
    return request;
}

usecase::ImportRequest readAs(const std::filesystem::path& path, Kind kind) {
    usecase::ImportRequest request;
    request.source = path;
    request.kind = kind;
    return request;
}

void style(usecase::Desk& desk, LayerId layer, const LayerStyle& wished) {
    const MapDesign seen = must(usecase::readDesign(desk));
    MapDesign wanted = seen;
    usecase::setStyle(wanted.of(layer), wished);
    must(usecase::changeDesign(desk, seen, wanted));
}

LayerStyle shown(const usecase::Desk& desk, LayerId layer) {
    return carto::styleOf(must(usecase::readDesign(desk)).of(layer).state());
}

bool tells(const std::vector<Diagnostic>& diagnostics, DiagnosticCode code) {
    return std::ranges::find(diagnostics, code, &Diagnostic::code) != diagnostics.end();
}

LayerStyle starred() {
    LayerStyle wished = carto::defaultStyleOf(LayerId::rooftop);
    wished.marker = carto::MarkerStyle{carto::MarkerShape::star, 16.0, {0x11, 0x22, 0x33, 255}, {255, 255, 255, 255}};
    return wished;
}

} // namespace

class LayerStyleTest : public QObject {
    Q_OBJECT
private slots:
    void everyTableOfAGeoPackageHasTheStyleOfTheMap() {
        SampleDesk sample;
        const auto path = target(sample, "all.gpkg");
        must(usecase::exportRows(sample.desk, {Kind::site, Kind::zone, Kind::street, Kind::space, Kind::population}, "",
                                 written(path), sample.job));
        const auto rows = stylesIn(path);
        QCOMPARE(rows.size(), 5U); // two tables of sites; spaces are on no map
        std::set<QString> tables;
        for (const auto& row : rows) {
            tables.insert(row.at("f_table_name"));
            QCOMPARE(row.at("f_table_catalog"), QString{}); // QGIS compares with '', not with null
            QCOMPARE(row.at("f_table_schema"), QString{});
            QCOMPARE(row.at("useAsDefault"), QStringLiteral("1"));
            QCOMPARE(row.at("update_time"), QStringLiteral("null"));
            const std::string sql = "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = '" +
                                    row.at("f_table_name").toStdString() + "'";
            QCOMPARE(row.at("f_geometry_column").toStdString(), answer(path, sql.c_str()));
            QVERIFY(row.at("styleQML").startsWith("<!DOCTYPE qgis"));
            QVERIFY(row.at("styleSLD").contains("<StyledLayerDescriptor"));
        }
        QCOMPARE(tables, (std::set<QString>{"site", "site_outline", "zone", "street", "population"}));
        QCOMPARE(answer(path, "SELECT data_type FROM gpkg_contents WHERE table_name = 'layer_styles'"),
                 std::string{"attributes"});
        QCOMPARE(answer(path, "PRAGMA integrity_check"), std::string{"ok"});
    }

    // Five layers of the map in one table: a category each, with the symbol of its layer.
    void sitesAreCategoriesOfTheirKind() {
        SampleDesk sample;
        style(sample.desk, LayerId::rooftop, starred());
        const auto path = target(sample, "sites.gpkg");
        must(usecase::exportRows(sample.desk, {Kind::site}, "", written(path), sample.job));
        for (const auto& row : stylesIn(path)) {
            const QString qml = row.at("styleQML");
            QVERIFY(qml.contains("<renderer-v2 type=\"categorizedSymbol\" attr=\"kind\""));
            const bool isPoints = row.at("f_table_name") == "site";
            // A symbol of points in a layer of areas is not drawn by QGIS, nor the other way.
            QCOMPARE(qml.contains("type=\"fill\""), !isPoints);
            QCOMPARE(row.at("styleSLD").contains("PointSymbolizer"), isPoints);
            QCOMPARE(row.at("styleSLD").contains("PolygonSymbolizer"), !isPoints);
            const auto read = must(carto::styleFromQml(qml.toStdString(), usecase::subjectOf(LayerId::rooftop)));
            const auto& classes = read.value.classes.classes;
            QCOMPARE(classes.size(), 5U);
            for (const LayerId layer : usecase::layersShowing(Kind::site)) {
                const std::string code{domain::codeOf(*carto::infoOf(layer).siteKind)};
                const auto one = std::ranges::find(classes, code, &carto::ClassStyle::code);
                QVERIFY(one != classes.end() && one->marker);
                const auto marker = shown(sample.desk, layer).marker;
                QCOMPARE(one->marker->shape, marker->shape);
                QVERIFY(one->marker->colour == marker->colour);
                QVERIFY(std::abs(one->marker->size - marker->size) < 0.01);
                const QString filter = "<ogc:Literal>" + QString::fromStdString(code) + "</ogc:Literal>";
                QCOMPARE(row.at("styleSLD").count(filter), 1);
            }
        }
    }

    void aHiddenLayerIsACategoryThatIsNotDrawn() {
        SampleDesk sample;
        const MapDesign seen = must(usecase::readDesign(sample.desk));
        MapDesign wanted = seen;
        wanted.of(LayerId::transitional).visible = false;
        must(usecase::changeDesign(sample.desk, seen, wanted));
        const auto path = target(sample, "sites.gpkg");
        must(usecase::exportRows(sample.desk, {Kind::site}, "", written(path), sample.job));
        const QString qml = stylesIn(path).at(0).at("styleQML");
        QCOMPARE(qml.count("render=\"false\""), 2); // it, and what is of no kind
    }

    void equalExportsCarryEqualStyles() {
        SampleDesk sample;
        const auto first = target(sample, "a.gpkg");
        const auto second = target(sample, "b.gpkg");
        for (const auto& path : {first, second})
            must(usecase::exportRows(sample.desk, {Kind::site, Kind::zone}, "", written(path), sample.job));
        QVERIFY(stylesIn(first) == stylesIn(second));
        QVERIFY(!stylesIn(first).empty());
    }

    // Out and in again: the other workspace shows the rows as this one does, in a step of its own.
    void aStyleComesBackAsItWent_data() {
        QTest::addColumn<int>("kind");
        for (const Kind kind : {Kind::site, Kind::zone, Kind::street, Kind::commune, Kind::thirdPlace})
            QTest::newRow(std::string{domain::name(kind)}.c_str()) << static_cast<int>(kind);
    }
    void aStyleComesBackAsItWent() {
        QFETCH(int, kind);
        const auto which = static_cast<Kind>(kind);
        SampleDesk sample;
        for (const LayerId layer : usecase::layersShowing(which)) {
            LayerStyle wished = carto::defaultStyleOf(layer);
            if (wished.marker) wished.marker->colour = {0x22, 0x66, 0x99, 255};
            if (wished.outline) wished.outline->colour = {0x22, 0x66, 0x99, 255};
            if (wished.marker) wished.marker->size = 16.0;
            for (auto& one : wished.classes.classes) one.title = one.code + " !";
            wished.outline = wished.outline.value_or(carto::OutlineStyle{{1, 2, 3, 255}, 2.0});
            wished.outline->widthByScale = false;
            style(sample.desk, layer, wished);
        }
        const auto path = target(sample, "x.gpkg");
        must(usecase::exportRows(sample.desk, {which}, "", written(path), sample.job));
        const QByteArray before = hashOf(path);
        FreshDesk fresh;
        const std::size_t made = steps(fresh.desk);
        usecase::ImportRequest request = readAs(path, which);
        request.takeStyle = true;
        const auto outcome = must(usecase::importSource(fresh.desk, request, fresh.job));
        QVERIFY(tells(outcome.diagnostics, DiagnosticCode::styleTaken));
        QCOMPARE(steps(fresh.desk), made + 2);
        QCOMPARE(hashOf(path), before);
        for (const LayerId layer : usecase::layersShowing(which)) {
            const LayerStyle wished = shown(sample.desk, layer);
            const LayerStyle taken = shown(fresh.desk, layer);
            QCOMPARE(taken.marker.has_value(), wished.marker.has_value() && carto::shapesOf(layer).points);
            if (taken.marker) QCOMPARE(taken.marker->shape, wished.marker->shape);
            if (taken.marker) QVERIFY(taken.marker->colour == wished.marker->colour);
            if (!carto::shapesOf(layer).points || carto::shapesOf(layer).areas) {
                QVERIFY(taken.outline && taken.outline->colour == wished.outline->colour);
            }
            QCOMPARE(taken.classes.classes.size(), wished.classes.classes.size());
            QCOMPARE(taken.label.has_value(), wished.label.has_value());
        }
        must(fresh.desk.undo(fresh.job)); // the style alone
        QVERIFY(must(fresh.desk.count(which)) > 0);
        QVERIFY(must(usecase::readDesign(fresh.desk)) == usecase::defaultDesign());
    }

    // A style speaks of the fields and codes of its source; here they have other names.
    void fieldsAndCodesAreThoseOfTheWorkspace() {
        FreshDesk fresh;
        const auto path = write(fresh, "zones.csv",
                                "nom,nature,wkt\nZ1,U,\"POLYGON((355000 6689000,355100 6689000,355100 6689100,355000 "
                                "6689000))\"\n");
        write(fresh, "zones.qml",
              "<qgis><renderer-v2 type='categorizedSymbol' attr='nature'><categories><category value='U' label='Ville' "
              "symbol='0'/><category value='zzz' label='Autre' symbol='0'/></categories><symbols><symbol name='0' "
              "type='fill'><layer class='SimpleFill'><prop k='color' v='1,2,3,255'/></layer><layer "
              "class='ShapeburstFill'/>"
              "</symbol></symbols></renderer-v2></qgis>");
        usecase::ImportRequest request = readAs(path, Kind::zone);
        request.preset = usecase::kGenericPreset;
        request.epsg = 2154;
        request.fields = {{"type", "nature"}, {"label", "nom"}};
        request.takeStyle = true;
        const auto outcome = must(usecase::importSource(fresh.desk, request, fresh.job));
        QCOMPARE(outcome.dataset.kept, 1);
        const LayerStyle taken = shown(fresh.desk, LayerId::zone);
        QCOMPARE(taken.classes.field, std::string{"type"});
        const auto row = all(fresh.desk, Kind::zone).at(0);
        const auto* one = carto::classOf(taken, domain::toText(row.value("type")), 0.0);
        QVERIFY(one != nullptr); // the row is in the class of its value
        QCOMPARE(one->title, std::string{"Ville"});
        QVERIFY(tells(outcome.diagnostics, DiagnosticCode::styleSimplified)); // what is no fill here
    }

    void aBadStyleIsToldAndTheRowsStay_data() {
        QTest::addColumn<QByteArray>("qml");
        QTest::addColumn<bool>("taken");
        QTest::newRow("no XML") << QByteArray{"<qgis><renderer"} << false;
        QTest::newRow("no style") << QByteArray{"<html/>"} << false;
        QTest::newRow("empty") << QByteArray{} << false;
        QTest::newRow("an entity")
            << QByteArray{"<!DOCTYPE q [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><qgis>&e;</qgis>"} << false;
        QTest::newRow("rules") << QByteArray{"<qgis><renderer-v2 type='RuleRenderer'/></qgis>"} << false;
        QTest::newRow("10 MB") << QByteArray(10'000'000, 'x') << false;
        QTest::newRow("classes by what is not read")
            << QByteArray{"<qgis><renderer-v2 type='graduatedSymbol' attr='hauteur'><ranges><range lower='0' upper='1' "
                          "symbol='0'/></ranges><symbols><symbol name='0' type='marker'><layer class='SimpleMarker'/>"
                          "</symbol></symbols></renderer-v2></qgis>"}
            << true;
    }
    void aBadStyleIsToldAndTheRowsStay() {
        QFETCH(QByteArray, qml);
        QFETCH(bool, taken);
        FreshDesk fresh;
        const auto path = write(fresh, "lieux.csv", "code,name,lon,lat\nA,Un,-1.55,47.2\n");
        write(fresh, "lieux.qml", qml);
        usecase::ImportRequest request = readAs(path, Kind::thirdPlace);
        request.takeStyle = true;
        const auto outcome = must(usecase::importSource(fresh.desk, request, fresh.job));
        QCOMPARE(outcome.dataset.kept, 1);
        QCOMPARE(tells(outcome.diagnostics, DiagnosticCode::styleRefused), !taken);
        QCOMPARE(tells(outcome.diagnostics, DiagnosticCode::styleTaken), taken);
        QCOMPARE(tells(outcome.diagnostics, DiagnosticCode::styleSimplified), taken);
        if (!taken) QVERIFY(must(usecase::readDesign(fresh.desk)) == usecase::defaultDesign());
    }

    void nothingIsTakenUnasked() {
        FreshDesk fresh;
        const auto path = write(fresh, "lieux.csv", "code,name,lon,lat\nA,Un,-1.55,47.2\n");
        write(fresh, "lieux.qml", "<qgis><renderer-v2 type='singleSymbol'/></qgis>");
        usecase::ImportRequest request = readAs(path, Kind::thirdPlace);
        must(usecase::importSource(fresh.desk, request, fresh.job));
        QVERIFY(must(usecase::readDesign(fresh.desk)) == usecase::defaultDesign());
        request.takeStyle = true;
        request.dryRun = true;
        const auto tried = must(usecase::importSource(fresh.desk, request, fresh.job));
        QVERIFY(tells(tried.diagnostics, DiagnosticCode::styleTaken)); // what an import would do
        QVERIFY(must(usecase::readDesign(fresh.desk)) == usecase::defaultDesign());
    }

    // Classes by owner would publish every owner; one by a free text what was written there.
    void aPublicFileTellsNobodyByItsStyles() {
        SampleDesk sample;
        auto site = all(sample.desk, Kind::site).at(0);
        auto named = site;
        set(named, "owner_name", std::string{"Personne Exemplaire"});
        must(sample.desk.edit(site, named));
        LayerStyle byOwner = carto::defaultStyleOf(LayerId::project);
        byOwner.classes = {.by = carto::ClassedBy::category, .field = "contact"};
        byOwner.classes.classes = {{.code = "someone@example.org", .title = "Madame Exemplaire"}};
        byOwner.label.emplace();
        byOwner.label->field = "contact";
        style(sample.desk, LayerId::project, byOwner);
        LayerStyle byText = carto::defaultStyleOf(LayerId::thirdPlace);
        byText.classes = {.by = carto::ClassedBy::category, .field = "name"};
        byText.classes.classes = {{.code = "La Fabrique"}, {.code = "Chez x, 06 39 98 55 02"}};
        style(sample.desk, LayerId::thirdPlace, byText);
        for (const bool isPublic : {false, true}) {
            const auto path = target(sample, "p.gpkg");
            must(usecase::exportRows(sample.desk, {Kind::project, Kind::thirdPlace}, "", written(path, isPublic),
                                     sample.job));
            QString all;
            for (const auto& row : stylesIn(path)) all += row.at("styleQML") + row.at("styleSLD");
            QVERIFY(all.contains("La Fabrique"));
            for (const char* secret : {"someone@example.org", "Madame Exemplaire", "contact", "39 98 55 02"})
                QCOMPARE(all.contains(secret), !isPublic);
        }
    }

    void aStyleIsTakenOutOfAGeoPackage() {
        SampleDesk sample;
        style(sample.desk, LayerId::rooftop, starred());
        const auto path = target(sample, "sites.gpkg");
        must(usecase::exportRows(sample.desk, {Kind::site, Kind::zone}, "", written(path), sample.job));
        const auto rooftop = must(usecase::readStyle(path, LayerId::rooftop));
        QCOMPARE(rooftop.value.marker->shape, carto::MarkerShape::star);
        QCOMPARE(rooftop.value.classes.by, carto::ClassedBy::nothing);
        QCOMPARE(must(usecase::readStyle(path, LayerId::zone)).value.classes.field, std::string{"type"});
        QCOMPARE(outcome(usecase::readStyle(path, LayerId::zone, "nope")),
                 QStringLiteral("layer_missing layer=nope allowed=site, site_outline, zone"));
    }

private:
    static std::filesystem::path target(const SampleDesk& sample, const QString& name) {
        return sample.folder.filePath(name).toStdString();
    }
    static std::filesystem::path write(const FreshDesk& fresh, const QString& name, const QByteArray& bytes) {
        QFile file{fresh.folder.filePath(name)};
        if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("not written");
        file.write(bytes);
        return file.fileName().toStdString();
    }
};

QTEST_GUILESS_MAIN(LayerStyleTest)
#include "layer_style_test.moc"
