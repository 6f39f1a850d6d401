// The tools of the map through the real window, by their keys: going to a place, measuring, drawing, selecting, and
// taking it back.
#include "e2e/desk_window.h"

#include "editing/measure_panel.h"
#include "map/map_canvas.h"
#include "places/go_to_field.h"
#include "records/found_list.h"
#include "window/message_bar.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputDialog>
#include <QWindow>

using app::map::ToolId;
using app::window::ActionId;
using geo::domain::Kind;

class ToolsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_desk.start());
        QVERIFY(QTest::qWaitForWindowExposed(&m_desk.window()));
        canvas().setFocus();
    }

    void goToACommuneByKeyboardAlone() {
        const auto before = canvas().viewport();
        press(Qt::Key_G, Qt::ControlModifier);
        auto* field = m_desk.find<app::places::GoToField>("goToField");
        QTRY_VERIFY(field->hasFocus());
        const auto commune = rows(Kind::commune).back();
        for (const QChar letter : QString::fromStdString(commune.displayName())) {
            QKeyEvent typed{QEvent::KeyPress, 0, Qt::NoModifier, QString{letter}}; // accents too
            QApplication::sendEvent(field, &typed);
        }
        QTRY_VERIFY_WITH_TIMEOUT(field->completer().popup()->isVisible(), 10'000);
        QTest::keyClick(field->completer().popup(), Qt::Key_Return);
        QTRY_VERIFY(canvas().viewport() != before);
        const auto box = geo::geom::boxOf(commune.mainShape());
        QVERIFY(box.contains(canvas().viewport().centre));
        QVERIFY(canvas().hasFocus());
        QCOMPARE(m_desk.window().selection().rowsOf(Kind::commune), std::set<std::int64_t>{commune.id});
    }

    void measureByKeyboardAlone() {
        press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(canvas().tool(), ToolId::measure);
        QTest::keyClick(&canvas(), Qt::Key_Return);
        for (int i = 0; i < 10; ++i) QTest::keyClick(&canvas(), Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(&canvas(), Qt::Key_Return);
        QTest::keyClick(&canvas(), Qt::Key_Return);
        auto& measured = m_desk.find<app::editing::MeasurePanel>("measurePanel")->model().measured();
        QCOMPARE(measured.stretches.size(), std::size_t{1});
        const double metres = 80.0 * canvas().viewport().metresPerPixel;
        QVERIFY(std::abs(measured.whole.planimetric.value - metres) < 1e-6 * metres);
        QVERIFY(std::abs(measured.whole.ellipsoidal.value / metres - 1.0) < 0.002);
        QTest::keyClick(&canvas(), Qt::Key_Escape);
        QTest::keyClick(&canvas(), Qt::Key_Escape);
        QCOMPARE(canvas().tool(), ToolId::select);
    }

    void drawASiteAndTakeItBack() {
        const auto before = rows(Kind::site).size();
        canvas().setScale(2'000.0);
        m_desk.trigger(ActionId::drawSite);
        QCOMPARE(canvas().tool(), ToolId::draw);
        const QPoint middle = canvas().rect().center();
        for (const QPoint by : {QPoint{-60, -40}, QPoint{60, -40}, QPoint{60, 40}, QPoint{-60, 40}})
            QTest::mouseClick(&canvas(), Qt::LeftButton, {}, middle + by);
        // Ctrl+Z takes the last point back, not the last step.
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rows(Kind::site).size(), before);
        QTest::keyClick(&canvas(), Qt::Key_Return);
        QCOMPARE(rows(Kind::site).size(), before + 1);
        QCOMPARE(canvas().tool(), ToolId::select);
        QCOMPARE(m_desk.window().selection().rowsOf(Kind::site).size(), std::size_t{1});
        QVERIFY(!m_desk.window().messages().text().isEmpty());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rows(Kind::site).size(), before);
    }

    void identifyTellsEveryLayer() {
        m_desk.trigger(ActionId::fit);
        m_desk.trigger(ActionId::identify);
        const auto site = rows(Kind::site).front();
        const auto at = canvas().viewport().toScreen(geo::geom::boxOf(site.mainShape()).centre());
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, QPointF{at.x, at.y}.toPoint());
        auto* found = m_desk.find<app::records::FoundList>("foundList");
        QTRY_VERIFY(found->isVisible());
        std::set<Kind> kinds;
        for (const auto& item : found->items()) kinds.insert(geo::carto::infoOf(item.feature.layer).kind);
        QVERIFY(kinds.contains(Kind::site));
        QVERIFY(kinds.contains(Kind::commune));
        QCOMPARE(found->asText().split(u'\n').size(), static_cast<qsizetype>(found->items().size()) + 1);
    }

    void aBookmarkIsKeptAndTakenBack() {
        QTimer::singleShot(300, qApp, [] {
            auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            if (!dialog) qFatal("no name was asked for");
            dialog->setTextValue(QStringLiteral("Ici"));
            dialog->accept();
        });
        m_desk.trigger(ActionId::addBookmark);
        QCOMPARE(rows(Kind::bookmark).size(), std::size_t{1});
        m_desk.trigger(ActionId::undo);
        QTRY_VERIFY(rows(Kind::bookmark).empty());
    }

    void selectByConditionThenInvert() {
        m_desk.trigger(ActionId::selectAllSites);
        const auto all = rows(Kind::site).size();
        QTRY_COMPARE(m_desk.window().selection().rowsOf(Kind::site).size(), all);
        auto some = m_desk.window().selection().features();
        some.erase(some.begin());
        m_desk.window().selection().set(some);
        m_desk.trigger(ActionId::invertSelection);
        QTRY_COMPARE(m_desk.window().selection().rowsOf(Kind::site).size(), std::size_t{1});
    }

private:
    app::map::MapCanvas& canvas() { return m_desk.window().canvas(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(m_desk.window().windowHandle(), key, modifiers);
    }
    std::vector<geo::domain::Record> rows(Kind kind) {
        geo::JobControl job;
        return m_desk.services().session.desk().rows(kind, {}, job).value().rows;
    }

    e2e::DeskWindow m_desk;
};

QTEST_MAIN(ToolsTest)
#include "tools_test.moc"
