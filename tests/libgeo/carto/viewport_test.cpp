#include "carto/viewport.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace geo::carto;
using geo::geom::BoxM;
using geo::geom::PointM;

class ViewportTest : public QObject {
    Q_OBJECT
private slots:
    void aPlaceOfTheScreenComesBack() {
        std::mt19937 random{1};
        std::uniform_real_distribution<double> number{-1.0, 1.0};
        for (int i = 0; i < 1000; ++i) {
            const Viewport view{{355'000.0 + 1e5 * number(random), 6'689'000.0 + 1e5 * number(random)},
                                std::pow(10.0, 3.0 * number(random)),
                                1280,
                                800};
            const ScreenPoint at{2000.0 * number(random), 2000.0 * number(random)};
            const ScreenPoint back = view.toScreen(view.toMap(at));
            QVERIFY(std::hypot(back.x - at.x, back.y - at.y) < 1e-4);
        }
    }
    void northIsUp() {
        const Viewport view{{1000.0, 2000.0}, 2.0, 100, 60};
        QCOMPARE(view.toScreen({1000.0, 2000.0}), (ScreenPoint{50.0, 30.0}));
        QCOMPARE(view.toScreen({1010.0, 2020.0}), (ScreenPoint{55.0, 20.0}));
        const BoxM extent = view.extent();
        QCOMPARE(extent, (BoxM{900.0, 1940.0, 1100.0, 2060.0}));
    }
    // OGC's pixel is 0.28 mm; at 96 an inch it is 25.4 / 96 = 0.264583 mm, so that a metre a pixel is 1:3,779.5.
    void scaleGoesByTheMedium_data() {
        QTest::addColumn<double>("metresPerPixel");
        QTest::addColumn<double>("dpi");
        QTest::addColumn<double>("denominator");
        QTest::newRow("screen") << 1.0 << 96.0 << 3779.5275590551;
        QTest::newRow("print: 25 km on a metre") << 25'000.0 * 0.0254 / 300.0 << 300.0 << 25'000.0;
        QTest::newRow("an inch a pixel") << 0.0254 << 1.0 << 1.0;
    }
    void scaleGoesByTheMedium() {
        QFETCH(double, metresPerPixel);
        QFETCH(double, dpi);
        QFETCH(double, denominator);
        const Viewport view{{}, metresPerPixel, 10, 10, dpi};
        QVERIFY(std::abs(view.scaleDenominator() / denominator - 1.0) < 1e-12);
        QVERIFY(std::abs(view.withScale(15'000.0).scaleDenominator() - 15'000.0) < 1e-6);
    }
    void whatIsNoScaleChangesNothing() {
        const Viewport view{{1.0, 2.0}, 3.0, 10, 10};
        QCOMPARE(view.withScale(0.0), view);
        QCOMPARE(view.withScale(-5.0), view);
        QCOMPARE(view.withScale(std::nan("")), view);
        QCOMPARE(view.withScale(1.0).scaleDenominator(), 10.0);
        QCOMPARE(view.fitting(BoxM{}), view);
    }
    void aBoxFitsWithAMargin_data() {
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("height");
        QTest::newRow("broad") << 9200.0 << 10.0;
        QTest::newRow("high") << 10.0 << 4600.0;
        QTest::newRow("square") << 500.0 << 500.0;
    }
    void aBoxFitsWithAMargin() {
        QFETCH(double, width);
        QFETCH(double, height);
        const BoxM box{100.0, 200.0, 100.0 + width, 200.0 + height};
        const Viewport view = Viewport{{}, 1.0, 1000, 500}.fitting(box);
        const ScreenPoint topLeft = view.toScreen({box.minX, box.maxY});
        const ScreenPoint bottomRight = view.toScreen({box.maxX, box.minY});
        // The tighter side has its 4 % exactly, the other more.
        const double aside = topLeft.x / 1000.0;
        const double above = topLeft.y / 500.0;
        QVERIFY(std::abs(std::min(aside, above) - 0.04) < 1e-9);
        QVERIFY(std::abs(1000.0 - bottomRight.x - topLeft.x) < 1e-6 &&
                std::abs(500.0 - bottomRight.y - topLeft.y) < 1e-6);
    }
    void zoomKeepsThePlaceUnderTheCursor() {
        const Viewport view{{355'000.0, 6'689'000.0}, 4.0, 800, 600};
        const ScreenPoint cursor{123.0, 456.0};
        const PointM held = view.toMap(cursor);
        for (const double factor : {2.0, 0.5, 1.25, 10.0}) {
            const Viewport zoomed = view.zoomed(factor, cursor);
            QVERIFY(std::abs(zoomed.metresPerPixel * factor - 4.0) < 1e-12);
            const ScreenPoint still = zoomed.toScreen(held);
            QVERIFY(std::hypot(still.x - cursor.x, still.y - cursor.y) < 1e-6);
        }
    }
    void aDraggedMapFollowsTheHand() {
        const Viewport view{{10.0, 20.0}, 4.0, 800, 600};
        const PointM grabbed = view.toMap({300.0, 200.0});
        QCOMPARE(view.panned(50.0, -30.0).toScreen(grabbed), (ScreenPoint{350.0, 170.0}));
    }
};

QTEST_GUILESS_MAIN(ViewportTest)
#include "viewport_test.moc"
