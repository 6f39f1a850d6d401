#include "carto/scale_bar.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace geo::carto;

class ScaleBarTest : public QObject {
    Q_OBJECT
private slots:
    void theLongestRoundLength_data() {
        QTest::addColumn<double>("metresPerPixel");
        QTest::addColumn<double>("room");
        QTest::addColumn<double>("metres");
        QTest::addColumn<double>("pixels");
        QTest::addColumn<int>("divisions");
        QTest::newRow("exact 100") << 1.0 << 100.0 << 100.0 << 100.0 << 5;
        QTest::newRow("just under 100") << 1.0 << 99.0 << 50.0 << 50.0 << 5;
        QTest::newRow("two") << 10.0 << 30.0 << 200.0 << 20.0 << 4;
        QTest::newRow("kilometres") << 38.6 << 200.0 << 5000.0 << 5000.0 / 38.6 << 5;
        QTest::newRow("exact 1000, which is not a power in floating point") << 0.1 << 10000.0 << 1000.0 << 10000.0 << 5;
        QTest::newRow("centimetres") << 0.001 << 120.0 << 0.1 << 100.0 << 5;
        QTest::newRow("no room") << 1.0 << 0.0 << 0.0 << 0.0 << 4;
    }
    void theLongestRoundLength() {
        QFETCH(double, metresPerPixel);
        QFETCH(double, room);
        QFETCH(double, metres);
        QFETCH(double, pixels);
        QFETCH(int, divisions);
        const ScaleBar bar = scaleBarFor({{}, metresPerPixel, 500, 500}, room);
        QVERIFY(std::abs(bar.metres - metres) <= 1e-9 * metres);
        QVERIFY(std::abs(bar.pixels - pixels) <= 1e-9 * pixels);
        QCOMPARE(bar.divisions, divisions);
    }
    void scalesForPaper_data() {
        QTest::addColumn<double>("wanted");
        QTest::addColumn<double>("given");
        QTest::newRow("as it is") << 25'000.0 << 25'000.0;
        QTest::newRow("up") << 23'871.0 << 24'000.0;
        QTest::newRow("tens of thousands") << 91'000.0 << 100'000.0;
        QTest::newRow("metropolis") << 219'000.0 << 220'000.0;
        QTest::newRow("near") << 433.0 << 450.0;
    }
    void scalesForPaper() {
        QFETCH(double, wanted);
        QFETCH(double, given);
        QVERIFY(std::abs(niceScaleAtLeast(wanted) - given) < 1e-6);
    }
    // Never closer than asked, and never more than a quarter farther: the paper is filled.
    void paperIsFilled() {
        for (double wanted = 100.0; wanted < 2e6; wanted *= 1.0137) {
            const double given = niceScaleAtLeast(wanted);
            QVERIFY(given >= wanted * (1.0 - 1e-9) && given <= wanted * 1.21);
        }
    }
    void scalesToChooseFromAscend() {
        QVERIFY(std::ranges::is_sorted(niceScales()));
        QVERIFY(std::ranges::adjacent_find(niceScales()) == niceScales().end());
    }
};

QTEST_GUILESS_MAIN(ScaleBarTest)
#include "scale_bar_test.moc"
