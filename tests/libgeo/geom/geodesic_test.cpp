#include "geom/geodesic.h"

#include <QTest>

#include <array>
#include <vector>

using namespace geo;
using namespace geo::geom;

namespace {

double degrees(double d, double minutes, double seconds) {
    return (d < 0 ? -1.0 : 1.0) * (std::abs(d) + minutes / 60.0 + seconds / 3600.0);
}

} // namespace

// Published numbers: the documentation of GeographicLib (C. Karney; WGS 84), and the worked example of the Geocentric
// Datum of Australia Technical Manual, Flinders Peak to Buninyong (GRS 80, Vincenty's formulae).
class GeodesicTest : public QObject {
    Q_OBJECT
private slots:
    void distances_data() {
        QTest::addColumn<double>("lat1");
        QTest::addColumn<double>("lon1");
        QTest::addColumn<double>("lat2");
        QTest::addColumn<double>("lon2");
        QTest::addColumn<bool>("isGrs80");
        QTest::addColumn<double>("metres");
        QTest::addColumn<double>("within");
        QTest::newRow("New York to London") << 40.6 << -73.8 << 51.6 << -0.5 << false << 5551759.400319 << 1e-5;
        QTest::newRow("Wellington to Salamanca, nearly antipodal")
            << -41.32 << 174.81 << 40.96 << -5.50 << false << 19959679.26735382 << 1e-6;
        QTest::newRow("Flinders Peak to Buninyong")
            << degrees(-37, 57, 3.72030) << degrees(144, 25, 29.52440) << degrees(-37, 39, 10.15610)
            << degrees(143, 55, 35.38390) << true << 54972.271 << 0.001;
        QTest::newRow("nowhere to go") << 47.2 << -1.55 << 47.2 << -1.55 << true << 0.0 << 0.0;
    }
    void distances() {
        QFETCH(double, lat1);
        QFETCH(double, lon1);
        QFETCH(double, lat2);
        QFETCH(double, lon2);
        QFETCH(bool, isGrs80);
        QFETCH(double, metres);
        QFETCH(double, within);
        const Ellipsoid on = isGrs80 ? Ellipsoid::grs80 : Ellipsoid::wgs84;
        const double there = geodesicDistance({lon1, lat1}, {lon2, lat2}, on).value;
        QVERIFY2(std::abs(there - metres) <= within, qPrintable(QString::number(there, 'f', 6)));
        QCOMPARE(geodesicDistance({lon2, lat2}, {lon1, lat1}, on).value, there);
    }

    void areaOfAntarctica() {
        constexpr std::array<std::array<double, 2>, 18> kCorners = {{{-63.1, -58},
                                                                     {-72.9, -74},
                                                                     {-71.9, -102},
                                                                     {-74.9, -102},
                                                                     {-74.3, -131},
                                                                     {-77.5, -163},
                                                                     {-77.4, 163},
                                                                     {-71.7, 172},
                                                                     {-65.9, 140},
                                                                     {-65.7, 113},
                                                                     {-66.6, 88},
                                                                     {-66.9, 59},
                                                                     {-69.8, 25},
                                                                     {-70.0, -4},
                                                                     {-71.0, -14},
                                                                     {-77.3, -33},
                                                                     {-77.9, -46},
                                                                     {-74.7, -61}}};
        std::vector<LonLat> ring;
        for (const auto& [lat, lon] : kCorners) ring.push_back({lon, lat});
        const double open = geodesicArea(ring, Ellipsoid::wgs84).value;
        QVERIFY2(std::abs(open - 13662703680020.1) < 0.1, qPrintable(QString::number(open, 'f', 1)));
        ring.push_back(ring.front());
        QCOMPARE(geodesicArea(ring, Ellipsoid::wgs84).value, open);
        std::ranges::reverse(ring);
        QVERIFY(std::abs(geodesicArea(ring, Ellipsoid::wgs84).value - open) < 0.1);
    }

    void lessThanATriangleHasNoArea() {
        const std::vector<LonLat> line{{0.0, 0.0}, {1.0, 1.0}};
        QCOMPARE(geodesicArea(line).value, 0.0);
        QCOMPARE(geodesicArea({}).value, 0.0);
    }
};

QTEST_GUILESS_MAIN(GeodesicTest)
#include "geodesic_test.moc"
