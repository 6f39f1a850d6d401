#include "geom/measured_path.h"

#include <QTest>

#include <cmath>

using namespace geo;
using namespace geo::geom;

class MeasuredPathTest : public QObject {
    Q_OBJECT
private slots:
    // A degree of the meridian about 45 degrees north is 111,131.8 m long (tables of the degree of latitude, GRS 80).
    void ellipsoidal() {
        const Transform there = Transform::create(kLonLat, kLambert93).value();
        const Transform back = Transform::create(kLambert93, kLonLat).value();
        const std::vector<PointM> path{there.fromLonLat({3.0, 44.5}), there.fromLonLat({3.0, 45.5}),
                                       there.fromLonLat({4.0, 45.5})};
        const MeasuredPath measured = measuredPath(path, false, back);
        QCOMPARE(measured.stretches.size(), std::size_t{2});
        QVERIFY2(std::abs(measured.stretches[0].ellipsoidal.value - 111'131.8) < 0.5,
                 qPrintable(QString::number(measured.stretches[0].ellipsoidal.value, 'f', 2)));
        QCOMPARE(measured.whole.ellipsoidal.value,
                 measured.stretches[0].ellipsoidal.value + measured.stretches[1].ellipsoidal.value);
        QCOMPARE(measured.planimetricArea.value, 0.0);
    }

    void planimetric() {
        const Transform back = Transform::create(kLambert93, kLonLat).value();
        const std::vector<PointM> square{
            {355'000, 6'689'000}, {355'300, 6'689'000}, {355'300, 6'689'400}, {355'000, 6'689'400}};
        const MeasuredPath line = measuredPath(square, false, back);
        QCOMPARE(line.whole.planimetric.value, 1000.0);
        const MeasuredPath ring = measuredPath(square, true, back);
        QCOMPARE(ring.stretches.size(), std::size_t{4});
        QCOMPARE(ring.whole.planimetric.value, 1400.0);
        QCOMPARE(ring.planimetricArea.value, 120'000.0);
        // at Nantes lengths of Lambert-93 are 0.6 per thousand off, areas twice that
        QVERIFY(std::abs(ring.ellipsoidalArea.value / 120'000.0 - 1.0) < 0.003);
        QVERIFY(ring.ellipsoidalArea.value != ring.planimetricArea.value);
        QCOMPARE(measuredPath(std::span{square}.first(2), true, back).planimetricArea.value, 0.0);
        QVERIFY(measuredPath(std::span{square}.first(1), true, back).stretches.empty());
    }
};

QTEST_GUILESS_MAIN(MeasuredPathTest)
#include "measured_path_test.moc"
