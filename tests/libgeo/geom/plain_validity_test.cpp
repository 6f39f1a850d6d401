#include "geom/detail/geos_handle.h"
#include "geom/detail/plain_validity.h"
#include "geom/text.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace geo::geom;

namespace {

// GEOS, asked directly: another program's answer.
bool isValidForGeos(const Geometry& geometry) {
    const detail::GeosContext context;
    const auto made = detail::toGeos(context, geometry);
    return made && GEOSisValid_r(context.handle(), made.get()) == 1;
}

// A whole number from 0 to below `end`.
int below(std::mt19937& random, int end) {
    return std::uniform_int_distribution<int>{0, end - 1}(random);
}

Polygon closed(std::vector<PointM> corners) {
    if (!corners.empty()) corners.push_back(corners.front());
    return {std::move(corners), {}};
}

} // namespace

// What is plainly valid is valid for GEOS, however the numbers fall; and it is most of what parcels are like.
class PlainValidityTest : public QObject {
    Q_OBJECT
private slots:
    void saysNothingFalse_data() {
        QTest::addColumn<int>("grid"); // corners fall on so many lines a side: few make them meet and coincide
        QTest::addColumn<double>("side");
        QTest::addColumn<double>("origin");
        for (const int grid : {3, 5, 9, 40})
            for (const double side : {1.0, 1.0e-7, 0.1})
                for (const double origin : {0.0, 6'680'000.3, -1.6})
                    QTest::addRow("%d lines, %g apart, from %g", grid, side, origin) << grid << side << origin;
    }
    void saysNothingFalse() {
        QFETCH(int, grid);
        QFETCH(double, side);
        QFETCH(double, origin);
        std::mt19937 random{20261122};
        int plain = 0;
        for (int i = 0; i < 4000; ++i) {
            std::vector<PointM> corners;
            const int count = 3 + below(random, 6);
            for (int k = 0; k < count; ++k)
                corners.push_back({origin + side * below(random, grid), origin + side * below(random, grid)});
            const Geometry polygon = closed(std::move(corners));
            if (!detail::isPlainlyValid(polygon)) continue;
            ++plain;
            QVERIFY2(isValidForGeos(polygon), toWkt(polygon).c_str());
        }
        QVERIFY(plain > 0);
    }

    void severalPolygons() {
        std::mt19937 random{7};
        int plain = 0;
        for (int i = 0; i < 4000; ++i) {
            MultiPolygon several;
            for (int k = 0; k < 3; ++k) {
                const double x = below(random, 8), y = below(random, 8), side = 1 + below(random, 3);
                several.polygons.push_back(closed({{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}));
            }
            if (!detail::isPlainlyValid(several)) continue;
            ++plain;
            QVERIFY2(isValidForGeos(several), toWkt(several).c_str());
        }
        QVERIFY(plain > 100);
    }

    void knowsWhatParcelsAreLike_data() {
        QTest::addColumn<QString>("wkt");
        QTest::addColumn<bool>("isPlain");
        QTest::newRow("rectangle") << "POLYGON ((0 0, 10 0, 10 5, 0 5, 0 0))" << true;
        QTest::newRow("either way round") << "POLYGON ((0 0, 0 5, 10 5, 10 0, 0 0))" << true;
        QTest::newRow("corner on a straight side") << "POLYGON ((0 0, 5 0, 10 0, 10 5, 0 5, 0 0))" << true;
        QTest::newRow("L") << "POLYGON ((0 0, 10 0, 10 5, 5 5, 5 9, 0 9, 0 0))" << true;
        QTest::newRow("one part") << "MULTIPOLYGON (((0 0, 10 0, 10 5, 0 5, 0 0)))" << true;
        QTest::newRow("parts apart") << "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))" << true;
        QTest::newRow("bow tie") << "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))" << false;
        QTest::newRow("spike") << "POLYGON ((0 0, 10 0, 10 10, 15 15, 10 10, 0 10, 0 0))" << false;
        QTest::newRow("flat") << "POLYGON ((0 0, 10 0, 5 0, 0 0))" << false;
        QTest::newRow("corner on another side") << "POLYGON ((0 0, 10 0, 10 10, 5 0, 0 10, 0 0))" << false;
        QTest::newRow("corner twice") << "POLYGON ((0 0, 5 5, 10 0, 10 10, 5 5, 0 10, 0 0))" << false;
        QTest::newRow("hole: GEOS has to look") << "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1))" << false;
        QTest::newRow("point") << "POINT (1 1)" << false;
    }
    void knowsWhatParcelsAreLike() {
        QFETCH(QString, wkt);
        QTEST(detail::isPlainlyValid(fromWkt(wkt.toStdString()).value()), "isPlain");
    }

    void numbersThatAreNone() {
        const double nan = std::nan("");
        QVERIFY(!detail::isPlainlyValid(closed({{0, 0}, {1, 0}, {nan, 1}})));
        QVERIFY(!detail::isPlainlyValid(closed({{0, 0}, {1, 0}, {1, HUGE_VAL}})));
        QVERIFY(!detail::isPlainlyValid(Polygon{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}, {}})); // not closed
    }
};

QTEST_GUILESS_MAIN(PlainValidityTest)
#include "plain_validity_test.moc"
