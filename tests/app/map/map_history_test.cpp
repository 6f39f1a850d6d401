#include "map/map_history.h"

#include <QtTest>

using app::map::MapHistory;
using geo::carto::Viewport;

namespace {

Viewport at(double x, int width = 100) {
    Viewport view;
    view.centre = {x, 0.0};
    view.width = width;
    return view;
}

} // namespace

class MapHistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesBackAndForward() {
        MapHistory history;
        QVERIFY(!history.canGoBack());
        for (const double x : {1.0, 2.0, 3.0}) history.push(at(x));
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back()->centre.x, 2.0);
        QCOMPARE(history.back()->centre.x, 1.0);
        QVERIFY(!history.back());
        QCOMPARE(history.forward()->centre.x, 2.0);
        QCOMPARE(history.forward()->centre.x, 3.0);
        QVERIFY(!history.forward());
    }

    void aNewViewForgetsWhatWasAhead() {
        MapHistory history;
        for (const double x : {1.0, 2.0, 3.0}) history.push(at(x));
        (void)history.back();
        (void)history.back();
        history.push(at(9.0));
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back()->centre.x, 1.0);
    }

    void theSamePlaceIsOneStepWhateverTheSize() {
        MapHistory history;
        history.push(at(1.0, 100));
        history.push(at(1.0, 200));
        QVERIFY(!history.canGoBack());
    }

    void thePresentViewIsReplacedWithoutAStep() {
        MapHistory history;
        history.replacePresent(at(7.0)); // there is none
        history.push(at(1.0));
        history.push(at(2.0));
        history.replacePresent(at(3.0));
        QCOMPARE(history.back()->centre.x, 1.0);
        QCOMPARE(history.forward()->centre.x, 3.0);
    }

    void theOldestIsForgotten() {
        MapHistory history;
        for (std::size_t i = 0; i < MapHistory::kLongest + 10; ++i) history.push(at(static_cast<double>(i)));
        double oldest = -1.0;
        while (const auto view = history.back()) oldest = view->centre.x;
        QCOMPARE(oldest, 10.0);
    }
};

QTEST_GUILESS_MAIN(MapHistoryTest)
#include "map_history_test.moc"
