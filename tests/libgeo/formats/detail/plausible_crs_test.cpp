#include "formats/detail/plausible_crs.h"

#include <QTest>

#include <vector>

using namespace geo;
using namespace geo::formats::detail;

// The middle of places in several systems, as the IGN's and EPSG's public converters give them.
class PlausibleCrsTest : public QObject {
    Q_OBJECT
private slots:
    void groundOfAPoint_data() {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::addColumn<int>("epsg");
        QTest::newRow("Nantes, degrees") << -1.5536 << 47.2173 << 4326;
        QTest::newRow("Nantes, Lambert-93") << 355800.0 << 6689700.0 << 2154;
        QTest::newRow("Nice, Lambert-93") << 1044000.0 << 6298000.0 << 2154;
        QTest::newRow("Nantes, CC47") << 1355100.0 << 6223500.0 << 3947;
        QTest::newRow("Rennes, CC48") << 1352000.0 << 7213000.0 << 3948;
        QTest::newRow("Nantes, Lambert II extended") << 306000.0 << 2254000.0 << 27572;
        QTest::newRow("Nantes, Web Mercator") << -172940.0 << 5978600.0 << 3857;
        QTest::newRow("Nantes, LAEA Europe") << 3448000.0 << 2755000.0 << 3035;
        QTest::newRow("nowhere") << 9.0e7 << -4.0e7 << 0;
    }
    void groundOfAPoint() {
        QFETCH(double, x);
        QFETCH(double, y);
        const std::vector<geom::PointM> points{{x, y}};
        QTEST(plausibleEpsg(points), "epsg");
    }
    void zerosAreNotCounted() {
        const std::vector<geom::PointM> points{{0, 0}, {0, 0}, {0, 0}, {355800.0, 6689700.0}};
        QCOMPARE(plausibleEpsg(points), 2154);
        QCOMPARE(plausibleEpsg(std::vector<geom::PointM>{{0, 0}}), 0);
    }
    void aFewStraysDoNotDecide() {
        std::vector<geom::PointM> points(9, {355800.0, 6689700.0});
        points.push_back({12.0, 12.0});
        QCOMPARE(plausibleEpsg(points), 2154);
        QVERIFY(!areDegrees(points));
    }
};

QTEST_GUILESS_MAIN(PlausibleCrsTest)
#include "plausible_crs_test.moc"
