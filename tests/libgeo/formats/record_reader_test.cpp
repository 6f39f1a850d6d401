#include "sample_files.h"

#include "geom/measure.h"
#include "geom/operations.h"
#include "geom/text.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <cmath>
#include <fstream>
#include <set>

using namespace geo;
using namespace geo::formats;
using domain::Kind;

namespace {

nlohmann::json featuresOf(const QString& path) {
    std::ifstream stream(path.toStdString());
    return nlohmann::json::parse(stream).at("features");
}

// Rows whose point lies outside metropolitan France and the 2 degrees around it, counted without the reader.
int overseas(const QString& path) {
    int count = 0;
    for (const auto& feature : featuresOf(path)) {
        const auto geometry = feature.value("geometry", nlohmann::json{});
        if (!geometry.is_object() || geometry.value("type", "") != "Point") continue;
        const double lon = geometry.at("coordinates").at(0).get<double>();
        const double lat = geometry.at("coordinates").at(1).get<double>();
        if (lon < -12.0 || lon > 13.0 || lat < 39.0 || lat > 54.0) ++count;
    }
    return count;
}

std::string textIn(const domain::Record& record, std::string_view field) {
    return domain::toText(record.value(field));
}

std::string reasonFor(const std::string& path, const RecordMapping& mapping, const SourceOptions& options = {}) {
    const auto reading = files::readAll(path, mapping, options);
    return reading ? "ok" : files::reasonOf(reading.error());
}

} // namespace

class RecordReaderTest : public QObject {
    Q_OBJECT
private slots:
    void realFilesBecomeRecords_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("read");
        QTest::addColumn<int>("repaired");
        QTest::addColumn<int>("withoutPlace");
        QTest::addColumn<int>("epsg");
        QTest::newRow("communes") << "commune"
                                  << "nantes/communes_nantes_metropole.geojson" << 24 << 0 << 0 << 4326;
        QTest::newRow("QPV") << "qpv"
                             << "rennes/QPV_Rennes.geojson" << 5 << 0 << 0 << 4326;
        QTest::newRow("IRIS") << "iris"
                              << "nantes/CONTOURS-IRIS_D044.geojson" << 514 << 0 << 0 << 2154;
        QTest::newRow("parcels") << "parcel"
                                 << "parcels/cadastre-93010-parcelles.json" << 7124 << 0 << 0 << 4326;
        QTest::newRow("sales") << "amenity"
                               << "nantes/dvf_nantes_cleaned.csv" << 38863 << 0 << 0 << 4326;
        QTest::newRow("culture") << "amenity"
                                 << "nantes/culture.geo.json" << 239 << 0 << 0 << 4326;
        QTest::newRow("brownfields") << "site"
                                     << "friches/friches.geojson" << 164 << 1 << 0 << 4326;
        QTest::newRow("brownfields as CSV") << "site"
                                            << "friches/data.csv" << 164 << 0 << 0 << 4326;
        QTest::newRow("polluted sites") << "site"
                                        << "friches/donnees-ademe-sites-pollues.geojson" << 419 << 0 << 29 << 4326;
        QTest::newRow("third places") << "third_place"
                                      << "third_places/fabt_geom.geojson" << 342 << 0 << 1 << 4326;
        QTest::newRow("manufactures") << "third_place"
                                      << "third_places/manuprox_geom.geojson" << 98 << 0 << 0 << 4326;
        QTest::newRow("zones") << "zone"
                               << "zoning/241800432_ZONE_URBA_20200128.shp" << 221 << 1 << 0 << 2154;
        QTest::newRow("population") << "population"
                                    << "rennes/200m_carreaux_metropole_shapefile_wgs84.geojson" << 6772 << 0 << 0
                                    << 4326;
    }
    void realFilesBecomeRecords() {
        QFETCH(QString, kind);
        QFETCH(QString, file);
        const QString path = files::shared(file);
        if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
        RecordMapping mapping;
        mapping.kind = *domain::parseKind(kind.toStdString());
        const auto reading = files::readAll(path.toStdString(), mapping);
        QVERIFY(reading.has_value());
        const ReadReport& report = reading->report;
        QTEST(static_cast<int>(report.read), "read");
        QTEST(static_cast<int>(report.repaired), "repaired");
        QTEST(static_cast<int>(report.withoutPlace), "withoutPlace");
        QTEST(report.epsg, "epsg");
        QCOMPARE(report.kept + report.rejected, report.read);
        QCOMPARE(static_cast<std::int64_t>(reading->records.size()), report.records);
        QCOMPARE(static_cast<std::int64_t>(reading->rejected.size()), report.rejected);
        QCOMPARE(static_cast<int>(report.rejected), file.endsWith("json") && kind != "iris" ? overseas(path) : 0);
        for (const domain::Record& record : reading->records) {
            QVERIFY(domain::violations(record).empty());
            QVERIFY(!geom::invalidity(record.mainShape()));
        }
    }

    void communesKeepTheirArea() {
        const QString path = files::shared("nantes/communes_nantes_metropole.geojson");
        if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
        RecordMapping mapping;
        mapping.kind = Kind::commune;
        const auto reading = files::readAll(path.toStdString(), mapping);
        QVERIFY(reading.has_value());
        double area = 0.0;
        double residents = 0.0;
        for (const domain::Record& record : reading->records) {
            area += geom::planimetricArea(record.mainShape()).value;
            residents += std::get<double>(record.value("population"));
        }
        QVERIFY2(std::abs(area / 1.0e6 - 533.83) < 0.01, std::to_string(area).c_str());
        QCOMPARE(residents, 683981.0);
    }

    void parcelsHaveTheirIdentifier() {
        const QString path = files::shared("parcels/cadastre-93010-parcelles.json");
        if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
        RecordMapping mapping;
        mapping.kind = Kind::parcel;
        const auto reading = files::readAll(path.toStdString(), mapping);
        QVERIFY(reading.has_value());
        std::set<std::string> found;
        for (const domain::Record& record : reading->records) found.insert(textIn(record, "idu"));
        std::set<std::string> expected;
        for (const auto& feature : featuresOf(path))
            expected.insert(feature.at("properties").at("id").get<std::string>());
        QCOMPARE(found.size(), std::size_t{7124});
        QVERIFY(found == expected);
    }

    void pointsCannotBeNeighbourhoods() {
        const QString path = files::shared("nantes/centroide-4326_qpv.geojson");
        if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
        RecordMapping mapping;
        mapping.kind = Kind::qpv;
        const auto reading = files::readAll(path.toStdString(), mapping);
        QVERIFY(reading.has_value());
        QCOMPARE(reading->report.rejected, std::int64_t{824});
        const Diagnostic& reason = reading->rejected.front().reason;
        QVERIFY(reason.code == DiagnosticCode::geometryRejected);
        QCOMPARE(std::string{argument(reason.arguments, "found")}, std::string{"POINT"});
    }

    void streetsSayWhoMayUseThem() {
        const QString path = files::shared("network/porto_portugal.osm.pbf");
        if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
        RecordMapping mapping;
        mapping.kind = Kind::street;
        mapping.epsg = 32629;
        const auto reading = files::readAll(path.toStdString(), mapping);
        QVERIFY(reading.has_value());
        QCOMPARE(reading->report.kept, std::int64_t{49664});
        int bridges = 0;
        for (const domain::Record& record : reading->records) {
            if (textIn(record, "type") == "steps") QCOMPARE(textIn(record, "drive"), std::string{"0"});
            bridges += textIn(record, "bridge") == "1" ? 1 : 0;
        }
        QVERIFY2(bridges > 500, std::to_string(bridges).c_str());
    }

    void whatTheUserDecides() {
        const QTemporaryDir folder;
        const std::string path = files::write(folder, "a.csv", "ref;intitule;x;y\n44109;Nantes;355000;6689000\n");
        RecordMapping mapping;
        mapping.kind = Kind::amenity;
        mapping.fields = {{"code", "REF"}, {"category", "intitule"}};
        mapping.constants = {{"address", "1 rue Kervégan"}};
        const auto reading = files::readAll(path, mapping);
        QVERIFY(reading.has_value());
        const domain::Record& record = reading->records.front();
        QCOMPARE(textIn(record, "code"), std::string{"44109"});
        QCOMPARE(textIn(record, "name"), std::string{"Nantes"});
        QCOMPARE(textIn(record, "category"), std::string{"Nantes"});
        QCOMPARE(textIn(record, "address"), std::string{"1 rue Kervégan"});
        QCOMPARE(reading->count(DiagnosticCode::crsAssumed), 1);
        mapping.fields = {{"colour", "ref"}};
        QCOMPARE(reasonFor(path, mapping), std::string{"attribute_unknown"});
        mapping.fields = {{"code", "reference"}};
        QCOMPARE(reasonFor(path, mapping), std::string{"field_missing"});
        mapping.fields = {};
        mapping.constants = {{"commune", "Nantes"}};
        QCOMPARE(reasonFor(path, mapping), std::string{"value_malformed"});
        mapping.constants = {};
        mapping.epsg = 999999;
        QCOMPARE(reasonFor(path, mapping), std::string{"crs_unknown"});
    }

    void rowsThatCannotBeKept() {
        const QTemporaryDir folder;
        const std::string path = files::write(
            folder, "c.csv",
            "insee,nom,population,wkt\n"
            "44109,Nantes,320000,\"POLYGON ((0 0,9 0,9 9,0 0))\"\n" // off the map
            ",Rezé,1,\"POLYGON ((355000 6689000,355009 6689000,355009 6689009,355000 6689000))\"\n"
            "44xyz,Vertou,1,\"POLYGON ((355000 6689000,355009 6689000,355009 6689009,355000 6689000))\"\n"
            "44143,,1,\"POLYGON ((355000 6689000,355009 6689000,355009 6689009,355000 6689000))\"\n"
            "44020,Bouguenais,beaucoup,\"POLYGON ((355000 6689000,355009 6689000,355009 6689009,355000 6689000))\"\n"
            "44047,Couëron,1,\"LINESTRING (355000 6689000,355009 6689000)\"\n"
            "44162,Saint-Herblain,1,not a place\n"
            "44190,Saint-Sébastien,1,\"POLYGON ((nan 6689000,355009 6689000,355009 6689009,355000 6689000))\"\n"
            "44009,Basse-Goulaine,1,,more,than,fits\n");
        RecordMapping mapping;
        mapping.kind = Kind::commune;
        const auto reading = files::readAll(path, mapping, {.epsg = 2154});
        QVERIFY(reading.has_value());
        std::string story;
        for (const RejectedRow& row : reading->rejected)
            story += std::to_string(row.row) + " " + std::string{name(row.reason.code)} + " " +
                     std::string{argument(row.reason.arguments, "reason")} + "; ";
        QVERIFY2(story.starts_with(
                     "1 coordinates_outside ; 2 row_rejected value_required; 3 row_rejected value_malformed; "),
                 story.c_str());
        QVERIFY2(story.contains("6 geometry_rejected geometry_wrong_type; "), story.c_str());
        QVERIFY2(story.contains("9 row_rejected value_malformed; "), story.c_str());
        QVERIFY2(!story.contains("4 row_rejected") && !story.contains("5 row_rejected"), story.c_str());
        std::string kept;
        for (const domain::Record& record : reading->records)
            kept +=
                textIn(record, "insee_code") + "=" + textIn(record, "name") + "/" + textIn(record, "population") + " ";
        QVERIFY2(kept.starts_with("44143=44143/1 44020=Bouguenais/ 44162=Saint-Herblain/1 "), kept.c_str());
        QCOMPARE(reading->rejected.front().values.at(1).second, std::string{"Nantes"});
        QVERIFY(reading->rejected.front().wkt.starts_with("POLYGON"));
    }

    void invalidPolygonsAreMended() {
        const QTemporaryDir folder;
        // Two squares of 100 m2 that touch at (10, 10), written as one ring that crosses itself.
        const std::string path =
            files::write(folder, "c.csv",
                         "libelle;typezone;wkt\nUA;U;POLYGON ((355000 6689000,355000 6689010,"
                         "355020 6689010,355020 6689020,355010 6689020,355010 6689000,355000 6689000))\n");
        RecordMapping mapping;
        mapping.kind = Kind::zone;
        const auto reading = files::readAll(path, mapping, {.epsg = 2154});
        QVERIFY(reading.has_value());
        QCOMPARE(reading->report.repaired, std::int64_t{1});
        QCOMPARE(geom::planimetricArea(reading->records.front().mainShape()).value, 200.0);
        QCOMPARE(std::string{argument(reading->diagnostics.front().arguments, "area_after_m2")}, std::string{"200.00"});
        QCOMPARE(reading->diagnostics.front().row, std::optional<std::int64_t>{1});
    }

    void shapesBecomeWhatTheKindHolds_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("wkt");
        QTest::addColumn<QString>("shapes"); // types by record, or the reason to reject
        const QString square = "POLYGON ((355000 6689000,355010 6689000,355010 6689010,355000 6689010,355000 6689000))";
        QTest::newRow("site, outline") << "site" << square << "POINT MULTIPOLYGON";
        QTest::newRow("site, point") << "site"
                                     << "POINT (355000 6689000)"
                                     << "POINT NONE";
        QTest::newRow("site, line") << "site"
                                    << "LINESTRING (355000 6689000,355010 6689000)"
                                    << "geometry_rejected";
        QTest::newRow("amenity, polygon") << "amenity" << square << "POINT";
        QTest::newRow("project, polygon") << "project" << square << "geometry_rejected";
        QTest::newRow("third place, several points") << "third_place"
                                                     << "MULTIPOINT ((355000 6689000),(355010 6689000))"
                                                     << "POINT";
        QTest::newRow("zone, collection") << "zone"
                                          << "GEOMETRYCOLLECTION (" + square + ",POINT (355000 6689000))"
                                          << "MULTIPOLYGON";
        QTest::newRow("zone, with heights")
            << "zone"
            << "POLYGON Z ((355000 6689000 1,355010 6689000 1,355010 6689010 1,355000 6689000 1))"
            << "MULTIPOLYGON";
        QTest::newRow("zone, curve") << "zone"
                                     << "CURVEPOLYGON (CIRCULARSTRING (355000 6689000,355010 6689010,355020 "
                                        "6689000,355010 6688990,355000 6689000))"
                                     << "MULTIPOLYGON";
        QTest::newRow("street, two lines")
            << "street"
            << "MULTILINESTRING ((355000 6689000,355010 6689000),(355020 6689000,355030 6689000))"
            << "LINESTRING LINESTRING";
        QTest::newRow("street, a point twice") << "street"
                                               << "LINESTRING (355000 6689000,355000 6689000)"
                                               << "geometry_rejected";
        QTest::newRow("nothing") << "zone"
                                 << "POLYGON EMPTY"
                                 << "NONE";
    }
    void shapesBecomeWhatTheKindHolds() {
        QFETCH(QString, kind);
        QFETCH(QString, wkt);
        const QTemporaryDir folder;
        const std::string path = files::write(folder, "a.csv", ("nom;wkt\na;" + wkt + "\n").toUtf8());
        RecordMapping mapping;
        mapping.kind = *domain::parseKind(kind.toStdString());
        const auto reading = files::readAll(path, mapping, {.epsg = 2154});
        QVERIFY(reading.has_value());
        std::string shapes;
        for (const domain::Record& record : reading->records)
            for (const geom::Geometry& shape : record.shapes)
                shapes += (shapes.empty() ? "" : " ") + std::string{geom::name(geom::typeOf(shape))};
        for (const RejectedRow& row : reading->rejected) shapes += name(row.reason.code);
        QTEST(QString::fromStdString(shapes), "shapes");
    }

    void whatIsLeftAsideIsSaid() {
        const QTemporaryDir folder;
        const std::string path =
            files::write(folder, "a.csv",
                         "libelle;couleur;wkt\nUA;red;POINT EMPTY\nUB;blue;POLYGON ZM ((355000 6689000 1 2,"
                         "355010 6689000 1 2,355010 6689010 1 2,355000 6689000 1 2))\n");
        RecordMapping mapping;
        mapping.kind = Kind::zone;
        const auto reading = files::readAll(path, mapping, {.epsg = 2154});
        QVERIFY(reading.has_value());
        QCOMPARE(reading->count(DiagnosticCode::geometryEmpty), 1);
        QCOMPARE(reading->count(DiagnosticCode::fieldIgnored), 1);
        QCOMPARE(reading->count(DiagnosticCode::dimensionsDropped), 1);
    }

    void placesWithoutAnyCrs() {
        const QTemporaryDir folder;
        const std::string path = files::write(folder, "a.csv", "nom,x,y\na,9e9,9e9\n");
        RecordMapping mapping;
        mapping.kind = Kind::amenity;
        QCOMPARE(reasonFor(path, mapping), std::string{"crs_missing"});
        QCOMPARE(reasonFor(path, mapping, {.epsg = 2154}), std::string{"ok"});
        QCOMPARE(reasonFor(files::write(folder, "b.csv", "nom\na\n"), mapping), std::string{"ok"});
    }

    void streetsAgainstTheLineAreTurned() {
        const QTemporaryDir folder;
        const std::string path = files::write(
            folder, "a.csv", "highway;oneway;wkt\nprimary;-1;LINESTRING (355000 6689000,355010 6689000)\n");
        RecordMapping mapping;
        mapping.kind = Kind::street;
        const auto reading = files::readAll(path, mapping, {.epsg = 2154});
        QVERIFY(reading.has_value());
        QCOMPARE(geom::toWkt(reading->records.front().mainShape()),
                 std::string{"LINESTRING (355010 6689000, 355000 6689000)"});
        QCOMPARE(textIn(reading->records.front(), "one_way"), std::string{"1"});
    }

    void parcelIdentifiersAreRebuilt() {
        const QTemporaryDir folder;
        const std::string path = files::write(folder, "a.csv", "commune;prefixe;section;numero\n44109;000;A;12\n");
        RecordMapping mapping;
        mapping.kind = Kind::parcel;
        const auto reading = files::readAll(path, mapping);
        QVERIFY(reading.has_value() && !reading->records.empty());
        QCOMPARE(textIn(reading->records.front(), "idu"), std::string{"441090000A0012"});
    }
};

QTEST_GUILESS_MAIN(RecordReaderTest)
#include "record_reader_test.moc"
