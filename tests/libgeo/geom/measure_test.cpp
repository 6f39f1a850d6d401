#include "geom/measure.h"
#include "geom/operations.h"
#include "geom/text.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace geo;
using namespace geo::geom;

namespace {

Geometry wkt(const char* text) { return fromWkt(text).value(); }

} // namespace

class MeasureTest : public QObject {
    Q_OBJECT
private slots:
    void areaLengthCentroid_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("area");
        QTest::addColumn<double>("length");
        QTest::addColumn<QString>("centre");
        QTest::newRow("square") << "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))" << 100.0 << 40.0 << "POINT (5 5)";
        QTest::newRow("clockwise") << "POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))" << 100.0 << 40.0 << "POINT (5 5)";
        QTest::newRow("hole") << "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (0 0, 5 0, 5 5, 0 5, 0 0))" << 75.0 << 60.0
                              << "POINT (5.833 5.833)";
        QTest::newRow("two") << "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((10 0, 12 0, 12 2, 10 2, 10 0)))" << 8.0 << 16.0
                             << "POINT (6 1)";
        QTest::newRow("line") << "LINESTRING (0 0, 3 4)" << 0.0 << 5.0 << "POINT (1.5 2)";
        QTest::newRow("point") << "POINT (3 4)" << 0.0 << 0.0 << "POINT (3 4)";
        QTest::newRow("far from the origin") << "POLYGON ((355000 6689000, 355010 6689000, 355010 6689010, 355000 6689010, 355000 6689000))"
                                             << 100.0 << 40.0 << "POINT (355005 6689005)";
    }
    void areaLengthCentroid() {
        QFETCH(QString, text);
        QFETCH(double, area);
        QFETCH(double, length);
        QFETCH(QString, centre);
        const Geometry geometry = fromWkt(text.toStdString()).value();
        QCOMPARE(planimetricArea(geometry).value, area);
        QCOMPARE(planimetricLength(geometry).value, length);
        QCOMPARE(QString::fromStdString(toWkt(centroid(geometry), 3)), centre);
    }

    void containsCountsTheBoundary() {
        const Geometry ring = wkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4))");
        QVERIFY(contains(ring, {1, 1}));
        QVERIFY(contains(ring, {0, 5}));
        QVERIFY(contains(ring, {10, 10}));
        QVERIFY(contains(ring, {4, 5}));
        QVERIFY(!contains(ring, {5, 5}));
        QVERIFY(!contains(ring, {11, 5}));
        QVERIFY(!contains(wkt("POINT (1 1)"), {1, 1}));
    }

    void distanceToShapes() {
        const Geometry ring = wkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4))");
        QCOMPARE(distance(ring, {5, 5}).value, 1.0);
        QCOMPARE(distance(ring, {1, 1}).value, 0.0);
        QCOMPARE(distance(ring, {13, 14}).value, 5.0);
        QCOMPARE(distance(wkt("MULTIPOINT (0 0, 10 0)"), {5, 0}).value, 5.0);
        QVERIFY(std::isinf(distance(Geometry{}, {0, 0}).value));
    }

    // GEOS is another program's answer.
    void agreesWithGeosOnRandomShapes() {
        std::mt19937 random{11};
        std::uniform_real_distribution<double> number{0.0, 100.0};
        for (int i = 0; i < 300; ++i) {
            Polygon star;
            const int corners = 3 + static_cast<int>(random() % 9);
            for (int k = 0; k < corners; ++k) {
                const double angle = 2.0 * 3.14159265358979 * k / corners;
                const double radius = 1.0 + number(random);
                star.outer.push_back({radius * std::cos(angle), radius * std::sin(angle)});
            }
            star.outer.push_back(star.outer.front());
            const PointM p{number(random) - 50.0, number(random) - 50.0};
            QVERIFY(!invalidity(star));
            QCOMPARE(contains(star, p), intersects(star, p));
            const auto joined = unionOf(std::vector<Geometry>{star});
            QVERIFY(std::abs(planimetricArea(*joined).value - planimetricArea(star).value) < 1e-6);
        }
    }
};

QTEST_GUILESS_MAIN(MeasureTest)
#include "measure_test.moc"
