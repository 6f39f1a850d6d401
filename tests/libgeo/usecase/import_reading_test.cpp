// Which layer of a file with several is read where none is named. The files are made here, by GDAL.
#include "desk_case.h"
#include "libgeo/formats/zip_bytes.h"
#include "official_files.h"
#include "usecase/import_source.h"

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <QFile>

using namespace deskcase;
using domain::Kind;

namespace {

struct Layer {
    const char* name;
    const char* wkt; // of each row; "": a table without places
    std::vector<std::pair<const char*, const char*>> values;
    int rows = 1;
};

constexpr const char* kSquare = "MULTIPOLYGON(((355000 6689000,355100 6689000,355100 6689100,355000 6689000)))";

const Layer kCommune{"COMMUNE",
                     kSquare,
                     {{"INSEE_COM", "44109"},
                      {"NOM", "Nantes"},
                      {"POPULATION", "325070"},
                      {"STATUT", "Pr\xC3\xA9"
                                 "fecture de r\xC3\xA9gion"},
                      {"INSEE_DEP", "44"}}};
const Layer kDepartement{
    "DEPARTEMENT", kSquare, {{"INSEE_DEP", "44"}, {"NOM", "Loire-Atlantique"}, {"INSEE_REG", "52"}}};
const Layer kRegion{"REGION", kSquare, {{"INSEE_REG", "52"}, {"NOM", "Pays de la Loire"}}};
const Layer kParcels{"parcelles",
                     kSquare,
                     {{"id", "441090000A0001"},
                      {"commune", "44109"},
                      {"prefixe", "000"},
                      {"section", "A"},
                      {"numero", "1"},
                      {"contenance", "120"}}};

Layer withoutRows(Layer layer) {
    layer.rows = 0;
    return layer;
}

void require(bool done) {
    if (!done) throw std::runtime_error("GDAL does not write");
}

void addRow(OGRLayerH layer, const Layer& what) {
    OGRFeatureH row = OGR_F_Create(OGR_L_GetLayerDefn(layer));
    for (const auto& [field, value] : what.values) {
        const int at = OGR_F_GetFieldIndex(row, field);
        require(at >= 0);
        OGR_F_SetFieldString(row, at, value);
    }
    if (*what.wkt) {
        QByteArray text{what.wkt};
        char* rest = text.data();
        OGRGeometryH geometry = nullptr;
        require(OGR_G_CreateFromWkt(&rest, nullptr, &geometry) == OGRERR_NONE);
        require(OGR_F_SetGeometryDirectly(row, geometry) == OGRERR_NONE);
    }
    require(OGR_L_CreateFeature(layer, row) == OGRERR_NONE);
    OGR_F_Destroy(row);
}

std::filesystem::path geoPackage(const QTemporaryDir& folder, const std::vector<Layer>& layers) {
    GDALAllRegister();
    const std::string path = folder.filePath("decoupage.gpkg").toStdString();
    GDALDatasetH file = GDALCreate(GDALGetDriverByName("GPKG"), path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    require(file != nullptr);
    OGRSpatialReferenceH lambert = OSRNewSpatialReference(nullptr);
    require(OSRImportFromEPSG(lambert, 2154) == OGRERR_NONE);
    for (const Layer& each : layers) {
        const OGRwkbGeometryType type = *each.wkt ? wkbMultiPolygon : wkbNone;
        OGRLayerH layer = GDALDatasetCreateLayer(file, each.name, *each.wkt ? lambert : nullptr, type, nullptr);
        require(layer != nullptr);
        for (const auto& [field, value] : each.values) {
            OGRFieldDefnH definition = OGR_Fld_Create(field, OFTString);
            require(OGR_L_CreateField(layer, definition, 1) == OGRERR_NONE);
            OGR_Fld_Destroy(definition);
        }
        for (int i = 0; i < each.rows; ++i) addRow(layer, each);
    }
    OSRDestroySpatialReference(lambert);
    GDALClose(file);
    return path;
}

// What became of an import: "kind layer kept", or the error.
QString imported(FreshDesk& fresh, const usecase::ImportRequest& request) {
    const auto done = usecase::importSource(fresh.desk, request, fresh.job);
    if (!done) return outcome(done);
    const domain::Dataset& dataset = done->dataset;
    return QString("%1 %2 %3").arg(dataset.content.c_str(), dataset.layer.c_str()).arg(dataset.kept);
}

} // namespace

class ImportReadingTest : public QObject {
    Q_OBJECT

private slots:
    void layerThatIsMeant_data() {
        QTest::addColumn<std::vector<Layer>>("layers");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("layer");
        QTest::addColumn<QString>("expected");
        const std::vector<Layer> divisions{kRegion, kDepartement, kCommune};
        const std::vector<Layer> mixed{kDepartement, kCommune, kParcels};
        const QString both = "layer_ambiguous allowed=COMMUNE (admin_express_communes), parcelles (etalab_parcels)";
        const QString every = "layer_ambiguous allowed=REGION, DEPARTEMENT, COMMUNE";
        QTest::newRow("one is recognised") << divisions << ""
                                           << ""
                                           << ""
                                           << "commune COMMUNE 1";
        QTest::newRow("one is of the kind") << mixed << "parcel"
                                            << ""
                                            << ""
                                            << "parcel parcelles 1";
        QTest::newRow("the other is of the kind") << mixed << "commune"
                                                  << ""
                                                  << ""
                                                  << "commune COMMUNE 1";
        QTest::newRow("one is of the preset") << mixed << ""
                                              << "etalab_parcels"
                                              << ""
                                              << "parcel parcelles 1";
        QTest::newRow("two are recognised") << mixed << ""
                                            << ""
                                            << "" << both;
        QTest::newRow("two, and one is named") << mixed << ""
                                               << ""
                                               << "COMMUNE"
                                               << "commune COMMUNE 1";
        QTest::newRow("none is of the kind") << divisions << "amenity"
                                             << ""
                                             << "" << every;
        QTest::newRow("by no preset") << divisions << "commune"
                                      << "generic"
                                      << "" << every;
        QTest::newRow("one without rows gives way") << std::vector{kDepartement, kCommune, withoutRows(kParcels)} << ""
                                                    << ""
                                                    << ""
                                                    << "commune COMMUNE 1";
        QTest::newRow("none has rows, one is recognised")
            << std::vector{withoutRows(kDepartement), withoutRows(kCommune)} << ""
            << ""
            << ""
            << "commune COMMUNE 0";
    }
    void layerThatIsMeant() {
        QFETCH(std::vector<Layer>, layers);
        QFETCH(QString, kind);
        QFETCH(QString, preset);
        QFETCH(QString, layer);
        QFETCH(QString, expected);
        FreshDesk fresh;
        usecase::ImportRequest request;
        request.source = geoPackage(fresh.folder, layers);
        if (!kind.isEmpty()) request.kind = must(domain::parseKind(kind.toStdString()));
        request.preset = preset.toStdString();
        request.layer = layer.toStdString();
        const QString found = imported(fresh, request);
        QCOMPARE(found, expected);
    }

    // The layers of one file come in one after another, each as what it is.
    void eachOfItsLayers() {
        FreshDesk fresh;
        usecase::ImportRequest request;
        request.source = geoPackage(fresh.folder, {kDepartement, kCommune, kParcels});
        for (const Kind kind : {Kind::parcel, Kind::commune}) {
            request.kind = kind;
            must(usecase::importSource(fresh.desk, request, fresh.job));
            QCOMPARE(all(fresh.desk, kind).size(), 1U);
        }
        QCOMPARE(all(fresh.desk, Kind::commune).front().key(), std::string{"44109"});
    }

    void inAnArchive() {
        FreshDesk fresh;
        QFile file{QString::fromStdString(geoPackage(fresh.folder, {kRegion, kDepartement, kCommune}).string())};
        QVERIFY(file.open(QIODevice::ReadOnly));
        ZipBytes zip;
        zip.add("livraison/decoupage.gpkg", file.readAll());
        QFile archive{fresh.folder.filePath("livraison.zip")};
        QVERIFY(archive.open(QIODevice::WriteOnly) && archive.write(zip.bytes()) > 0);
        archive.close();
        usecase::ImportRequest request;
        request.source = archive.fileName().toStdString();
        QCOMPARE(imported(fresh, request), QString{"commune COMMUNE 1"});
    }

    void cancelled() {
        FreshDesk fresh;
        usecase::ImportRequest request;
        request.source = geoPackage(fresh.folder, {kRegion, kDepartement, kCommune});
        fresh.job.requestCancel();
        QVERIFY(imported(fresh, request).startsWith("cancelled"));
    }

    // The template of the CNIG with rows in two of its four classes.
    void templateOfSitesEconomiques() {
        const QString official = official::cnig("sites-eco_template.gpkg");
        if (official.isEmpty()) QSKIP("the reference folder is not beside the checkout");
        FreshDesk fresh;
        const QString path = fresh.folder.filePath("sites-eco.gpkg");
        QVERIFY(QFile::copy(official, path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        GDALAllRegister();
        GDALDatasetH file = GDALOpenEx(qPrintable(path), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr);
        QVERIFY(file);
        addRow(GDALDatasetGetLayerByName(file, "site_eco"),
               {"site_eco", kSquare, {{"site_id", "S1"}, {"site_nom", "A"}}});
        addRow(GDALDatasetGetLayerByName(file, "pole_eco"),
               {"pole_eco", "POINT (355000 6689000)", {{"pole_id", "P1"}, {"pole_nom", "B"}}});
        GDALClose(file);
        usecase::ImportRequest request;
        request.source = path.toStdString();
        QCOMPARE(imported(fresh, request),
                 QString{"layer_ambiguous allowed=pole_eco (cnig_pole_eco), site_eco (cnig_site_eco)"});
        request.kind = Kind::siteEco; // the name of the kind is that of its layer
        QCOMPARE(imported(fresh, request), QString{"site_eco  1"});
        request.kind = Kind::poleEco;
        QCOMPARE(imported(fresh, request), QString{"pole_eco  1"});
        request.kind = Kind::site;
        QCOMPARE(imported(fresh, request), QString{"site site_eco 1"});
    }
};

QTEST_GUILESS_MAIN(ImportReadingTest)
#include "import_reading_test.moc"
