#include "map/map_canvas.h"

#include "app/map/synthetic_map.h"
#include "jobs/job_runner.h"

#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>

#include <cmath>

using app::map::MapCanvas;
using app::map::ToolId;
using app::text::Language;
using geo::carto::ScreenPoint;
using geo::carto::Viewport;
using geo::geom::PointM;

namespace {

constexpr PointM kMiddle{352'000.0, 6'687'000.0};

void wheel(QWidget& map, QPointF at, int angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWheelEvent event{at,           map.mapToGlobal(at), QPoint{},          QPoint{0, angle},
                      Qt::NoButton, modifiers,           Qt::NoScrollPhase, false};
    QApplication::sendEvent(&map, &event);
}

void mouse(QWidget& map, QEvent::Type type, QPointF at, Qt::MouseButton button,
           Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    const bool isUp = type == QEvent::MouseButtonRelease;
    QMouseEvent event{type, at, map.mapToGlobal(at), button, isUp ? Qt::NoButton : button, modifiers};
    QApplication::sendEvent(&map, &event);
}

void drag(QWidget& map, QPointF from, QPointF to, Qt::MouseButton button = Qt::LeftButton,
          Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    mouse(map, QEvent::MouseButtonPress, from, button, modifiers);
    mouse(map, QEvent::MouseMove, (from + to) / 2.0, button, modifiers);
    mouse(map, QEvent::MouseMove, to, button, modifiers);
    mouse(map, QEvent::MouseButtonRelease, to, button, modifiers);
}

double apart(PointM a, PointM b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

class MapCanvasTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_map = std::make_unique<MapCanvas>(m_runner, Language{Language::Tongue::french});
        m_map->resize(800, 600);
        m_map->setSnapshot(synthetic::fourCommunes());
        m_map->show();
    }
    void cleanup() { m_map.reset(); }

    void showsTheWholeAtFirst() {
        const auto box = m_map->viewport().extent();
        QVERIFY(box.contains({350'000.0, 6'685'000.0}));
        QVERIFY(box.contains({354'000.0, 6'689'000.0}));
        QCOMPARE(m_map->viewport().width, 800);
        m_map->resize(400, 900); // until the user looks elsewhere, it stays whole
        QVERIFY(m_map->viewport().extent().contains({350'000.0, 6'685'000.0}));
        QVERIFY(m_map->viewport().extent().contains({354'000.0, 6'689'000.0}));
    }

    void resizingKeepsPlaceAndScaleOfAChosenView() {
        m_map->setScale(10'000.0);
        m_map->centreOn({351'000.0, 6'686'000.0});
        m_map->resize(500, 400);
        QCOMPARE(m_map->viewport().centre, (PointM{351'000.0, 6'686'000.0}));
        QCOMPARE(m_map->viewport().scaleDenominator(), 10'000.0);
    }

    void wheelKeepsThePlaceUnderThePointer_data() {
        QTest::addColumn<QPointF>("at");
        QTest::addColumn<int>("angle");
        QTest::addColumn<double>("factor");
        QTest::newRow("one notch in") << QPointF{123.0, 456.0} << 120 << 2.0;
        QTest::newRow("one notch out") << QPointF{700.5, 20.25} << -120 << 0.5;
        QTest::newRow("a touch of a fine wheel") << QPointF{0.0, 0.0} << 15 << std::exp2(0.125);
        QTest::newRow("at the edge, three notches") << QPointF{799.0, 599.0} << 360 << 8.0;
    }
    void wheelKeepsThePlaceUnderThePointer() {
        QFETCH(QPointF, at);
        QFETCH(int, angle);
        QFETCH(double, factor);
        const Viewport before = m_map->viewport();
        const PointM place = before.toMap({at.x(), at.y()});
        wheel(*m_map, at, angle);
        QVERIFY(apart(m_map->viewport().toMap({at.x(), at.y()}), place) < 1e-6);
        QVERIFY(std::abs(before.metresPerPixel / m_map->viewport().metresPerPixel - factor) < 1e-9);
    }

    void wheelOverAndOverKeepsThePlaceAndTheLimits() {
        const PointM place = m_map->viewport().toMap({200.0, 100.0});
        for (int i = 0; i < 40; ++i) wheel(*m_map, {200.0, 100.0}, 120);
        QVERIFY(std::abs(m_map->viewport().scaleDenominator() - 100.0) < 1e-6);
        QVERIFY(apart(m_map->viewport().toMap({200.0, 100.0}), place) < 1e-6);
        for (int i = 0; i < 80; ++i) wheel(*m_map, {200.0, 100.0}, -120);
        QVERIFY(std::abs(m_map->viewport().scaleDenominator() - 5'000'000.0) < 1e-3);
        QVERIFY(apart(m_map->viewport().toMap({200.0, 100.0}), place) < 1e-6);
    }

    void dragsWithThePanTool() {
        const PointM place = m_map->viewport().toMap({300.0, 200.0});
        drag(*m_map, {300.0, 200.0}, {250.0, 330.0});
        QVERIFY(apart(m_map->viewport().toMap({250.0, 330.0}), place) < 1e-6);
    }

    void middleButtonAndSpacePanWithAnyTool_data() {
        QTest::addColumn<int>("tool");
        for (const ToolId tool : {ToolId::pan, ToolId::identify, ToolId::select, ToolId::zoomBox})
            QTest::addRow("tool %d", static_cast<int>(tool)) << static_cast<int>(tool);
    }
    void middleButtonAndSpacePanWithAnyTool() {
        QFETCH(int, tool);
        m_map->setTool(static_cast<ToolId>(tool));
        const double scale = m_map->viewport().metresPerPixel;
        PointM place = m_map->viewport().toMap({300.0, 200.0});
        drag(*m_map, {300.0, 200.0}, {310.0, 190.0}, Qt::MiddleButton);
        QVERIFY(apart(m_map->viewport().toMap({310.0, 190.0}), place) < 1e-6);
        place = m_map->viewport().toMap({300.0, 200.0});
        QTest::keyPress(m_map.get(), Qt::Key_Space);
        drag(*m_map, {300.0, 200.0}, {310.0, 190.0});
        QTest::keyRelease(m_map.get(), Qt::Key_Space);
        QVERIFY(apart(m_map->viewport().toMap({310.0, 190.0}), place) < 1e-6);
        QCOMPARE(m_map->viewport().metresPerPixel, scale);
    }

    void zoomsToABox_data() {
        QTest::addColumn<int>("tool");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("tool") << static_cast<int>(ToolId::zoomBox) << static_cast<int>(Qt::NoModifier);
        QTest::newRow("Shift with pan") << static_cast<int>(ToolId::pan) << static_cast<int>(Qt::ShiftModifier);
        QTest::newRow("Shift with identify")
            << static_cast<int>(ToolId::identify) << static_cast<int>(Qt::ShiftModifier);
    }
    void zoomsToABox() {
        QFETCH(int, tool);
        QFETCH(int, modifiers);
        m_map->setTool(static_cast<ToolId>(tool));
        const Viewport before = m_map->viewport();
        const PointM a = before.toMap({500.0, 400.0});
        const PointM b = before.toMap({300.0, 300.0});
        drag(*m_map, {500.0, 400.0}, {300.0, 300.0}, Qt::LeftButton, Qt::KeyboardModifiers{modifiers});
        const Viewport after = m_map->viewport();
        QVERIFY(after.extent().contains(a));
        QVERIFY(after.extent().contains(b));
        QVERIFY(apart(after.centre, before.toMap({400.0, 350.0})) < 1e-6);
        QVERIFY2(after.metresPerPixel < before.metresPerPixel / 3.0, "200 of 800 pixels fill the map");
    }

    void doubleClickZoomsAboutThePlace() {
        const Viewport before = m_map->viewport();
        QTest::mouseDClick(m_map.get(), Qt::LeftButton, Qt::NoModifier, {600, 100});
        QVERIFY(std::abs(m_map->viewport().metresPerPixel * 2.0 - before.metresPerPixel) < 1e-9);
        QVERIFY(apart(m_map->viewport().toMap({600.0, 100.0}), before.toMap({600.0, 100.0})) < 1e-6);
    }

    void keysMoveAndZoom() {
        const Viewport before = m_map->viewport();
        QTest::keyClick(m_map.get(), Qt::Key_Right);
        QVERIFY(apart(m_map->viewport().centre, before.toMap({600.0, 300.0})) < 1e-6);
        QTest::keyClick(m_map.get(), Qt::Key_Left);
        QTest::keyClick(m_map.get(), Qt::Key_Up);
        QVERIFY(apart(m_map->viewport().centre, before.toMap({400.0, 150.0})) < 1e-6);
        QTest::keyClick(m_map.get(), Qt::Key_Plus);
        QVERIFY(std::abs(m_map->viewport().metresPerPixel * 2.0 - before.metresPerPixel) < 1e-9);
        QTest::keyClick(m_map.get(), Qt::Key_Minus);
        QTest::keyClick(m_map.get(), Qt::Key_Minus);
        QVERIFY(std::abs(m_map->viewport().metresPerPixel / 2.0 - before.metresPerPixel) < 1e-9);
        QTest::keyClick(m_map.get(), Qt::Key_Home);
        QCOMPARE(m_map->viewport(), before);
    }

    void historyGoesBackAndForth() {
        const Viewport whole = m_map->viewport();
        m_map->setScale(10'000.0);
        const Viewport close = m_map->viewport();
        QVERIFY(m_map->canGoBack()); // though the view has not come to rest yet
        QTest::keyClick(m_map.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_map->viewport(), whole);
        QVERIFY(!m_map->canGoBack());
        QTest::keyClick(m_map.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(m_map->viewport(), close);
        QVERIFY(!m_map->canGoForward());
    }

    void historyTellsWhenAStepIsForgotten() {
        m_map->setScale(10'000.0);
        m_map->goBack();
        QVERIFY(m_map->canGoForward());
        QSignalSpy changed{m_map.get(), &MapCanvas::historyChanged};
        m_map->setScale(20'000.0);
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(!m_map->canGoForward());
        changed.clear();
        m_map->setSnapshot(synthetic::gridOfPoints(3));
        QVERIFY(!changed.isEmpty());
        QVERIFY(!m_map->canGoBack());
    }

    void resizingIsNoStepOfHistory() {
        m_map->resize(900, 500);
        QVERIFY(!m_map->canGoBack());
        const Viewport whole = m_map->viewport();
        m_map->setScale(10'000.0);
        m_map->goBack();
        QCOMPARE(m_map->viewport(), whole);
        QVERIFY(!m_map->canGoBack());
    }

    void aBurstOfMovesIsOneStepOfHistory() {
        const Viewport whole = m_map->viewport();
        for (int i = 0; i < 5; ++i) wheel(*m_map, {200.0, 100.0}, 120);
        m_map->goBack();
        QCOMPARE(m_map->viewport(), whole);
    }

    void anotherWorkspaceBeginsANewHistory() {
        m_map->setScale(10'000.0);
        m_map->setSnapshot(synthetic::gridOfPoints(4));
        QVERIFY(!m_map->canGoBack());
        QVERIFY(m_map->viewport().extent().contains({1'000.0, 2'000.0}));
    }

    void theSameWorkspaceKeepsTheView() {
        m_map->setScale(10'000.0);
        const Viewport before = m_map->viewport();
        m_map->setSnapshot(synthetic::fourCommunes());
        QCOMPARE(m_map->viewport(), before);
    }

    void zoomsToFeaturesLayersAndSelection() {
        using geo::carto::LayerId;
        m_map->zoomToFeatures({{LayerId::availableLand, 2}});
        QVERIFY(apart(m_map->viewport().centre, {353'000.0, 6'686'000.0}) < 1e-6);
        QVERIFY(m_map->viewport().extent().height() < 300.0);
        m_map->zoomToLayer(LayerId::transitional);
        QVERIFY(apart(m_map->viewport().centre, {352'000.0, 6'688'000.0}) < 1e-6);
        m_map->setSelection({{LayerId::availableLand, 1}, {LayerId::transitional, 4}});
        m_map->zoomToSelection();
        QVERIFY(apart(m_map->viewport().centre, kMiddle) < 1e-6);
        const Viewport before = m_map->viewport();
        m_map->zoomToFeatures({{LayerId::availableLand, 999}}); // not there: nothing happens
        QCOMPARE(m_map->viewport(), before);
    }

    void refusesViewsThatAreNone() {
        const Viewport before = m_map->viewport();
        Viewport view = before;
        view.centre.x = std::nan("");
        m_map->setViewport(view);
        view = before;
        view.metresPerPixel = 0.0;
        m_map->setViewport(view);
        m_map->setScale(std::numeric_limits<double>::infinity());
        QVERIFY(std::isfinite(m_map->viewport().metresPerPixel));
        QCOMPARE(m_map->viewport().centre, before.centre);
    }

    void tellsWhereThePointerIs() {
        QSignalSpy moved{m_map.get(), &MapCanvas::cursorMoved};
        mouse(*m_map, QEvent::MouseMove, {400.0, 300.0}, Qt::NoButton);
        QCOMPARE(moved.size(), 1);
        QVERIFY(apart(moved.front().front().value<PointM>(), kMiddle) < 1e-6);
    }

private:
    app::jobs::JobRunner m_runner{2};
    std::unique_ptr<MapCanvas> m_map;
};

QTEST_MAIN(MapCanvasTest)
#include "map_canvas_test.moc"
