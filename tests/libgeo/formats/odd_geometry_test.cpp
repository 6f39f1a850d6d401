#include "source_rows.h"

#include "geom/measure.h"
#include "geom/text.h"

#include <QTest>

using namespace geo;
using namespace geo::formats;
using namespace files;

// Geometry as it is met in published files: nothing crashes, nothing is changed in silence.
class OddGeometryTest : public QObject {
    Q_OBJECT
private slots:
    void geometries_data() {
        QTest::addColumn<QString>("wkt");
        QTest::addColumn<QString>("type");  // of the row
        QTest::addColumn<double>("area");   // in square metres; -1: not looked at
        QTest::addColumn<QString>("found"); // diagnostics of the row, then what was dropped
        const auto row = [](const char* name) -> QTestData& { return QTest::newRow(name); };
        row("plain") << kSquare1 << "POLYGON" << 10000.0 << "";
        row("none") << ""
                    << "NONE" << 0.0 << "";
        row("empty") << "POLYGON EMPTY"
                     << "NONE" << 0.0 << "";
        row("empty collection") << "GEOMETRYCOLLECTION EMPTY"
                                << "NONE" << 0.0 << "";
        row("heights") << "POLYGON Z ((0 0 5,10 0 5,10 10 5,0 0 5))"
                       << "POLYGON" << 50.0 << "Z";
        row("measures") << "LINESTRING M (0 0 1,10 0 2)"
                        << "LINESTRING" << -1.0 << "M";
        row("both") << "POINT ZM (1 2 3 4)"
                    << "POINT" << -1.0 << "ZM";
        row("ring not closed") << "POLYGON ((0 0,10 0,10 10,0 10))"
                               << "POLYGON" << 100.0 << "geometry_repaired";
        row("ring of three points") << "POLYGON ((0 0,10 0,0 0))"
                                    << "POLYGON" << 0.0 << "";
        row("ring of one point") << "POLYGON ((0 0))"
                                 << "POLYGON" << 0.0 << "";
        row("empty hole") << "POLYGON ((0 0,10 0,10 10,0 0),EMPTY)"
                          << "POLYGON" << 50.0 << "";
        row("mixed, a surface")
            << "GEOMETRYCOLLECTION (POLYGON ((0 0,10 0,10 10,0 0)),LINESTRING (0 0,1 1),POINT (1 1))"
            << "POLYGON" << 50.0 << "geometry_mixed";
        row("mixed, lines") << "GEOMETRYCOLLECTION (LINESTRING (0 0,1 1),POINT (1 1))"
                            << "LINESTRING" << -1.0 << "geometry_mixed";
        row("collection in a collection")
            << "GEOMETRYCOLLECTION (GEOMETRYCOLLECTION (POLYGON ((0 0,10 0,10 10,0 0))),POLYGON ((20 0,30 0,30 10,20 "
               "0)))"
            << "MULTIPOLYGON" << 100.0 << "";
        row("triangle") << "TRIANGLE ((0 0,10 0,10 10,0 0))"
                        << "POLYGON" << 50.0 << "";
        row("network of triangles") << "TIN (((0 0,10 0,10 10,0 0)),((0 0,10 10,0 10,0 0)))"
                                    << "MULTIPOLYGON" << 100.0 << "";
        row("surface of polygons")
            << "POLYHEDRALSURFACE Z (((0 0 1,10 0 1,10 10 1,0 0 1)),((20 0 1,30 0 1,30 10 1,20 0 1)))"
            << "MULTIPOLYGON" << 100.0 << "Z";
        row("several surfaces") << "MULTISURFACE (((0 0,10 0,10 10,0 0)),CURVEPOLYGON ((20 0,30 0,30 10,20 0)))"
                                << "MULTIPOLYGON" << 100.0 << "";
        row("no number") << "POINT (nan nan)"
                         << "NONE" << -1.0 << "value_rejected";
    }
    void geometries() {
        QFETCH(QString, wkt);
        QFETCH(double, area);
        const QTemporaryDir folder;
        const QString bytes = "id;geom\n0;POLYGON ((0 0,1 0,1 1,0 0))\n1;\"" + wkt + "\"\n";
        const auto rows = rowsOf(write(folder, "a.csv", bytes.toUtf8()), {.epsg = 2154});
        QVERIFY(rows.has_value());
        const SourceRow& row = rows->at(1);
        std::string found;
        for (const Diagnostic& d : row.diagnostics) found += std::string{name(d.code)};
        QTEST(QString::fromStdString(found + row.droppedDimensions), "found");
        QTEST(QString::fromStdString(std::string{geom::name(geom::typeOf(row.geometry))}), "type");
        if (area >= 0.0) QCOMPARE(geom::planimetricArea(row.geometry).value, area);
    }

    // A circle of radius 100 m: chords of 4 degrees lose less than one part in a thousand.
    void curvesAreDrawnWithChords() {
        const QTemporaryDir folder;
        const QByteArray circle = "CURVEPOLYGON (CIRCULARSTRING (0 0,100 100,200 0,100 -100,0 0))";
        const auto rows = rowsOf(write(folder, "a.csv", "id;geom\n1;\"" + circle + "\"\n"), {.epsg = 2154});
        QVERIFY(rows.has_value());
        const double area = geom::planimetricArea(rows->front().geometry).value;
        QVERIFY(std::abs(area - 31415.93) < 31.4);
    }

    // Each row is kept or listed with its reason.
    void asSurfacesOfAKind_data() {
        QTest::addColumn<QString>("wkt");
        QTest::addColumn<int>("kept");
        QTest::addColumn<int>("repaired");
        QTest::newRow("plain") << kSquare1 << 1 << 0;
        QTest::newRow("bow tie") << "POLYGON ((355000 6689000,355100 6689100,355100 6689000,355000 6689100,355000 "
                                    "6689000))"
                                 << 1 << 1;
        QTest::newRow("ring not closed") << "POLYGON ((355000 6689000,355100 6689000,355100 6689100,355000 6689100))"
                                         << 1 << 0;
        QTest::newRow("ring of three points") << "POLYGON ((355000 6689000,355100 6689000,355000 6689000))" << 0 << 0;
        QTest::newRow("ring of two points") << "POLYGON ((355000 6689000,355000 6689000))" << 0 << 0;
        QTest::newRow("no area") << "POLYGON ((355000 6689000,355100 6689000,355200 6689000,355000 6689000))" << 0 << 0;
        QTest::newRow("no number") << "POLYGON ((355000 6689000,nan nan,355100 6689100,355000 6689000))" << 1 << 0;
        QTest::newRow("endless") << "POLYGON ((355000 6689000,1e400 0,355100 6689100,355000 6689000))" << 0 << 0;
        QTest::newRow("a line") << "LINESTRING (355000 6689000,355100 6689100)" << 0 << 0;
        QTest::newRow("a surface with lines")
            << QString("GEOMETRYCOLLECTION (%1,LINESTRING (355000 6689000,355100 6689100))").arg(kSquare1) << 1 << 0;
    }
    void asSurfacesOfAKind() {
        QFETCH(QString, wkt);
        const QTemporaryDir folder;
        const QString bytes = QString("code;nom;geom\n44109;Nantes;%1\n44143;Rezé;\"%2\"\n").arg(kSquare2, wkt);
        const auto reading =
            readAll(write(folder, "a.csv", bytes.toUtf8()), {.kind = domain::Kind::commune}, {.epsg = 2154});
        QVERIFY2(reading.has_value(), reading ? "" : reasonOf(reading.error()).c_str());
        QCOMPARE(reading->report.read, std::int64_t{2});
        QCOMPARE(reading->report.kept + reading->report.rejected, reading->report.read);
        QTEST(static_cast<int>(reading->report.kept) - 1, "kept");
        QTEST(static_cast<int>(reading->report.repaired), "repaired");
        for (const RejectedRow& row : reading->rejected) QVERIFY(row.reason.severity == Severity::rejected);
    }

    void rowsWithoutGeometryTakeTheirColumns() {
        const QTemporaryDir folder;
        const std::string path = write(
            folder, "a.geojson",
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"x\":\"355123,45\","
            "\"y\":\"6689000\"},\"geometry\":null},{\"type\":\"Feature\",\"properties\":{\"x\":null,\"y\":null},"
            "\"geometry\":null}]}");
        auto source = Source::open(path);
        QCOMPARE(source->info().proposedEpsg, 2154);
        QCOMPARE(source->info().placeFields, (std::vector<std::string>{"x", "y"}));
        const auto rows = rowsOf(*source);
        QCOMPARE(geom::toWkt(rows->at(0).geometry), std::string{"POINT (355123.45 6689000)"});
        QVERIFY(geom::isEmpty(rows->at(1).geometry));
    }

    void sitesWithoutAPlaceAreKept() {
        const QString path = shared("friches/donnees-ademe-sites-pollues.geojson");
        if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
        const auto rows = rowsOf(path.toStdString());
        QCOMPARE(std::ranges::count_if(*rows, [](const SourceRow& row) { return geom::isEmpty(row.geometry); }), 29);
    }
};

QTEST_GUILESS_MAIN(OddGeometryTest)
#include "odd_geometry_test.moc"
