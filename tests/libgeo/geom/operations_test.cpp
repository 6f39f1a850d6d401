#include "geom/measure.h"
#include "geom/operations.h"
#include "geom/text.h"

#include <QTest>

using namespace geo;
using namespace geo::geom;

namespace {

Geometry wkt(const char* text) { return fromWkt(text).value(); }

} // namespace

class OperationsTest : public QObject {
    Q_OBJECT
private slots:
    void repairs_data() {
        QTest::addColumn<QString>("broken");
        QTest::addColumn<double>("area"); // of the repaired, by hand
        QTest::newRow("bow tie") << "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))" << 50.0;
        QTest::newRow("spike") << "POLYGON ((0 0, 10 0, 10 10, 15 15, 10 10, 0 10, 0 0))" << 100.0;
        QTest::newRow("overlapping parts") << "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((5 0, 15 0, 15 10, 5 10, 5 0)))" << 150.0;
        // GEOS takes a "hole" that meets no shell for a shell of its own.
        QTest::newRow("hole outside") << "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (20 20, 21 20, 21 21, 20 21, 20 20))" << 101.0;
        QTest::newRow("ring not closed") << "POLYGON ((0 0, 10 0, 10 10, 0 10))" << 100.0;
    }
    void repairs() {
        QFETCH(QString, broken);
        QFETCH(double, area);
        const Geometry geometry = fromWkt(broken.toStdString()).value();
        QVERIFY(invalidity(geometry).has_value());
        const auto repaired = madeValid(geometry);
        QVERIFY(repaired.has_value());
        QVERIFY(!invalidity(*repaired));
        QCOMPARE(planimetricArea(*repaired).value, area);
    }

    void whatCollapsesBecomesNoGeometry() {
        QVERIFY(isEmpty(madeValid(wkt("POLYGON ((0 0, 10 0, 0 0))")).value()));
        QVERIFY(isEmpty(madeValid(wkt("POLYGON ((0 0, 10 0, 5 0, 0 0))")).value()));
    }

    void overlays() {
        const Geometry a = wkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
        const Geometry b = wkt("POLYGON ((5 5, 15 5, 15 15, 5 15, 5 5))");
        QCOMPARE(planimetricArea(intersectionOf(a, b).value()).value, 25.0);
        QCOMPARE(planimetricArea(differenceOf(a, b).value()).value, 75.0);
        QCOMPARE(planimetricArea(unionOf(std::vector{a, b}).value()).value, 175.0);
        const Geometry neighbour = wkt("POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))");
        QVERIFY(intersects(a, neighbour));
        QVERIFY(isEmpty(intersectionOf(a, neighbour).value()));
    }

    void bufferIsAsWideAsAsked() {
        const Geometry wide = buffered(wkt("POINT (0 0)"), Metres{100.0}).value();
        const double area = planimetricArea(wide).value;
        QVERIFY(area > 31300.0 && area <= 31415.93);
    }

    void pointInsideLiesInside() {
        const Geometry crescent = wkt("POLYGON ((0 0, 10 0, 10 1, 1 1, 1 9, 10 9, 10 10, 0 10, 0 0))");
        QVERIFY(!contains(crescent, centroid(crescent)));
        QVERIFY(contains(crescent, pointInside(crescent).value()));
    }
};

QTEST_GUILESS_MAIN(OperationsTest)
#include "operations_test.moc"
