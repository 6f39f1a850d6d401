// Shares by largest remainder, and the division of a piece of ground into lots.
#include "sample_data/block_lots.h"
#include "sample_data/largest_remainder.h"

#include "geom/operations.h"

#include <QtTest>

using namespace geo;
using sample::Corners;

class BlockLotsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void largestRemainderIsExact_data();
    void largestRemainderIsExact();
    void groundIsDividedExactly_data();
    void groundIsDividedExactly();
};

void BlockLotsTest::largestRemainderIsExact_data() {
    QTest::addColumn<QList<double>>("weights");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QList<qint64>>("shares");
    // Seats by the Hamilton method: 47, 16, 15.9, 12, 6 and 3.1 thousand votes, ten seats (the worked example usual in
    // textbooks).
    QTest::newRow("ten seats") << QList<double>{47'000, 16'000, 15'900, 12'000, 6'000, 3'100} << qint64{10}
                               << QList<qint64>{5, 2, 1, 1, 1, 0};
    QTest::newRow("equals go to the earlier") << QList<double>{1, 1, 1} << qint64{4} << QList<qint64>{2, 1, 1};
    QTest::newRow("nothing to share") << QList<double>{1, 2} << qint64{0} << QList<qint64>{0, 0};
    QTest::newRow("no weight") << QList<double>{0, 3} << qint64{7} << QList<qint64>{0, 7};
}

void BlockLotsTest::largestRemainderIsExact() {
    QFETCH(QList<double>, weights);
    QFETCH(qint64, total);
    QFETCH(QList<qint64>, shares);
    const auto found = sample::largestRemainder({weights.begin(), weights.end()}, total);
    QCOMPARE(QList<qint64>(found.begin(), found.end()), shares);
}

void BlockLotsTest::groundIsDividedExactly_data() {
    QTest::addColumn<QList<QPointF>>("ground");
    QTest::addColumn<qint64>("count");
    const QList<QPointF> square{{0, 0}, {120, 0}, {120, 120}, {0, 120}};
    const QList<QPointF> slanted{{0, 0}, {150, 40}, {140, 90}, {60, 110}, {-20, 60}};
    const QList<QPointF> wedge{{0, 0}, {90, 10}, {30, 80}};
    const QList<QPointF> strip{{0, 0}, {400, 3}, {400, 28}, {0, 25}};
    for (const qint64 count : {1, 2, 3, 9, 40, 75}) {
        QTest::addRow("square, %lld", count) << square << count;
        QTest::addRow("slanted, %lld", count) << slanted << count;
        QTest::addRow("strip, %lld", count) << strip << count;
        QTest::addRow("wedge, %lld", count) << wedge << count;
    }
}

void BlockLotsTest::groundIsDividedExactly() {
    QFETCH(QList<QPointF>, ground);
    QFETCH(qint64, count);
    Corners corners;
    for (const QPointF& p : ground) corners.push_back({p.x(), p.y()});
    const auto rows = sample::divideGround(corners, count, sample::RandomStream(7));
    qint64 lots = 0;
    double sum = 0.0;
    std::vector<geom::Geometry> polygons;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i, ++lots) {
            const Corners lot = row.lots(i, i + 1);
            polygons.emplace_back(geom::Polygon{sample::ringOf(lot), {}});
            QVERIFY(!geom::invalidity(polygons.back()));
            sum += sample::signedArea(lot);
        }
    }
    QCOMPARE(lots, count);
    const double whole = sample::signedArea(corners);
    QVERIFY2(sum > 0.75 * whole && sum < whole + 1.0, std::to_string(sum / whole).c_str()); // the rest are lanes
    const auto joined = geom::unionOf(polygons);
    QVERIFY(joined.has_value());
    double unionArea = 0.0;
    geom::forEachPointList(
        *joined, [&](const Corners& ring) { unionArea += sample::signedArea(Corners(ring.begin(), ring.end() - 1)); });
    QVERIFY(std::abs(std::abs(unionArea) - sum) < 1.0e-3);
}

QTEST_GUILESS_MAIN(BlockLotsTest)
#include "block_lots_test.moc"
