#include "editing/site_editor.h"

#include "app/session/sample_session.h"
#include "editing/edit_panel.h"
#include "editing/measure_panel.h"
#include "geom/measure.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace app::editing;
using app::map::MapCanvas;
using app::map::ToolId;
using app::text::Language;
using geo::domain::Kind;
using geo::geom::PointM;

// Drawing on the map of the sample: what is kept is what the workspace has.
class SiteEditorTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_sample = std::make_unique<sessioncase::SampleSession>(100);
        m_map = std::make_unique<MapCanvas>(m_sample->runner, m_language);
        m_map->resize(600, 400);
        m_map->setSnapshot(m_sample->session.map());
        m_map->show();
        // Nothing of the sample lies within a pixel's reach here, so that nothing is snapped to.
        m_map->setViewport(geo::carto::Viewport{{300'000.0, 6'600'000.0}, 1.0, 600, 400, 96.0});
        m_editor = std::make_unique<SiteEditor>(m_sample->session, *m_map, m_language);
        m_panel = std::make_unique<EditPanel>(*m_editor, m_language);
        m_panel->show();
        connect(m_editor.get(), &SiteEditor::siteMade, this, [this](std::int64_t site) { m_made = site; });
        connect(m_editor.get(), &SiteEditor::ended, this, [this] { m_map->setTool(ToolId::select); });
        m_made = 0;
    }
    void cleanup() {
        m_panel.reset();
        m_editor.reset();
        m_map.reset();
        m_sample.reset();
    }

    void aSiteIsDrawnByMouseAndUndone() {
        const auto before = m_sample->rows(Kind::site).size();
        m_editor->drawSite();
        QVERIFY(m_editor->state().isActive);
        for (const QPoint at : {QPoint{100, 100}, QPoint{200, 100}, QPoint{200, 200}, QPoint{100, 200}}) click(at);
        QTest::mouseDClick(m_map.get(), Qt::LeftButton, {}, {100, 200});
        QVERIFY(m_made != 0);
        QCOMPARE(outlineArea(m_made), 10'000.0);
        QVERIFY(!m_editor->state().isActive);
        QCOMPARE(m_map->tool(), ToolId::select);
        QCOMPARE(m_sample->rows(Kind::site).size(), before + 1);
        m_sample->session.undo();
        QCOMPARE(m_sample->rows(Kind::site).size(), before);
    }

    void aSiteIsDrawnByKeyboardAlone() {
        m_editor->drawSite();
        for (const Qt::Key way : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Left}) {
            QTest::keyClick(m_map.get(), Qt::Key_Return);
            for (int i = 0; i < 5; ++i) QTest::keyClick(m_map.get(), way, Qt::ControlModifier);
        }
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QVERIFY(m_made != 0);
        QCOMPARE(outlineArea(m_made), 1'600.0); // 5 steps of 8 pixels of a metre
    }

    void coordinatesAreTyped() {
        m_editor->drawSite();
        for (const auto& [x, y] : {std::pair{"300000", "6600000"}, {"300010,5", "6600000"}, {"300010,5", "6600020"}}) {
            child<QLineEdit>("editX")->setText(QString::fromLatin1(x));
            child<QLineEdit>("editY")->setText(QString::fromLatin1(y));
            QTest::keyClick(child<QLineEdit>("editY"), Qt::Key_Return);
        }
        QTest::mouseClick(child<QPushButton>("editFinish"), Qt::LeftButton);
        QVERIFY(m_made != 0);
        QCOMPARE(outlineArea(m_made), 105.0);
    }

    void whatCrossesItselfIsShownAndNotKept() {
        const auto before = m_sample->steps();
        m_editor->drawSite();
        for (const QPoint at : {QPoint{100, 100}, QPoint{200, 200}, QPoint{200, 100}, QPoint{100, 200}}) click(at);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QCOMPARE(m_made, std::int64_t{0});
        QCOMPARE(m_sample->steps(), before);
        QCOMPARE(m_map->tool(), ToolId::editVertices);
        QVERIFY(child<QPushButton>("editRepair")->isVisible());
        const PointM crossing = m_map->viewport().toMap({150.0, 150.0});
        QVERIFY2(child<QLabel>("editFlaw")->text().contains(m_language.number(crossing.x, 0)),
                 qPrintable(child<QLabel>("editFlaw")->text()));
        QTest::mouseClick(child<QPushButton>("editRepair"), Qt::LeftButton);
        QVERIFY(!child<QPushButton>("editRepair")->isVisible());
        QTest::mouseClick(child<QPushButton>("editFinish"), Qt::LeftButton);
        QVERIFY(m_made != 0);
        QCOMPARE(outlineArea(m_made), 5'000.0);
    }

    void holesPartsAndBorders() {
        drawSquare();
        m_editor->addHole(m_made);
        for (const QPoint at : {QPoint{120, 120}, QPoint{140, 120}, QPoint{140, 140}, QPoint{120, 140}}) click(at);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QCOMPARE(outlineArea(m_made), 9'600.0);
        m_editor->addPart(m_made);
        for (const QPoint at : {QPoint{300, 100}, QPoint{310, 100}, QPoint{310, 110}, QPoint{300, 110}}) click(at);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QCOMPARE(outlineArea(m_made), 9'700.0);
        m_editor->reshape(m_made);
        for (const QPoint at : {QPoint{190, 110}, QPoint{220, 110}, QPoint{220, 130}, QPoint{190, 130}}) click(at);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QCOMPARE(outlineArea(m_made), 10'100.0);
    }

    void aCutAndAMergeTellWhatBecomes() {
        QSignalSpy kept(m_editor.get(), &SiteEditor::kept);
        const auto before = m_sample->rows(Kind::site).size();
        drawSquare();
        const std::int64_t site = m_made;
        m_editor->split(site);
        for (const QPoint at : {QPoint{170, 50}, QPoint{170, 250}}) click(at);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QCOMPARE(outlineArea(site), 7'000.0);
        QCOMPARE(m_sample->rows(Kind::site).size(), before + 2);
        std::int64_t other = 0;
        for (const auto& row : m_sample->rows(Kind::site)) other = std::max(other, row.id);
        QCOMPARE(outlineArea(other), 3'000.0);
        m_editor->merge({site, other});
        QCOMPARE(outlineArea(site), 10'000.0);
        QCOMPARE(m_sample->rows(Kind::site).size(), before + 1);
        QCOMPARE(kept.size(), 3);
        for (const auto& each : kept) QVERIFY(!each.front().toString().isEmpty());
    }

    void cornersAreMovedInOneStep() {
        drawSquare();
        const auto before = m_sample->steps();
        m_editor->editOutline(m_made);
        QTest::mousePress(m_map.get(), Qt::LeftButton, {}, {200, 100});
        QTest::mouseMove(m_map.get(), {300, 100});
        QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, {300, 100});
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, {200, 200});
        child<QLineEdit>("editX")->setText(QString::number(m_map->viewport().toMap({300.0, 200.0}).x));
        QTest::keyClick(child<QLineEdit>("editX"), Qt::Key_Return);
        QCOMPARE(m_sample->steps(), before);
        m_map->setFocus();
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QCOMPARE(m_sample->steps(), before + 1);
        QCOMPARE(outlineArea(m_made), 20'000.0);
    }

    void escapeLeavesEverythingAsItWas() {
        drawSquare();
        const auto before = m_sample->steps();
        m_editor->editOutline(m_made);
        QTest::mousePress(m_map.get(), Qt::LeftButton, {}, {200, 100});
        QTest::mouseMove(m_map.get(), {300, 100});
        QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, {300, 100});
        QTest::keyClick(m_map.get(), Qt::Key_Escape);
        QVERIFY(!m_editor->state().isActive);
        QCOMPARE(m_sample->steps(), before);
        QCOMPARE(outlineArea(m_made), 10'000.0);
    }

    void theMeasureIsToldTwice() {
        MeasurePanel panel{m_language};
        panel.model().setCrs(2154);
        panel.model().setPath({{355'000, 6'689'000}, {355'300, 6'689'000}, {355'300, 6'689'400}}, true);
        QCOMPARE(panel.model().rowCount(), 5); // three stretches, the perimeter, the area
        QCOMPARE(panel.model().index(3, 1).data().toString(), QStringLiteral("1,200\u202fm"));
        QCOMPARE(panel.model().index(4, 1).data().toString(), QStringLiteral("60,000\u202fm²"));
        QVERIFY(panel.model().index(4, 2).data().toString() != panel.model().index(4, 1).data().toString());
        panel.copy();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Ellipsoidal")));
    }

private:
    void click(QPoint at) { QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, at); }
    void drawSquare() {
        m_editor->drawSite();
        for (const QPoint at : {QPoint{100, 100}, QPoint{200, 100}, QPoint{200, 200}, QPoint{100, 200}}) click(at);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
    }
    double outlineArea(std::int64_t site) {
        const auto row = sessioncase::must(m_sample->session.desk().rowById(Kind::site, site));
        return std::round(geo::geom::planimetricArea(row.shapes[1]).value * 1e6) / 1e6;
    }
    template <class Widget>
    Widget* child(const char* name) {
        return m_panel->findChild<Widget*>(QLatin1String(name));
    }

    Language m_language{Language::Tongue::english};
    std::unique_ptr<sessioncase::SampleSession> m_sample;
    std::unique_ptr<MapCanvas> m_map;
    std::unique_ptr<SiteEditor> m_editor;
    std::unique_ptr<EditPanel> m_panel;
    std::int64_t m_made = 0;
};

QTEST_MAIN(SiteEditorTest)
#include "site_editor_test.moc"
