// The layers of the map as a person arranges them, by the keyboard alone: order, groups, opacity, filter, pages; and
// that one undo takes each of them back, in this window and in another on the same file.
#include "e2e/desk_window.h"

#include "layers/layers_model.h"
#include "layers/layers_panel.h"
#include "map/map_canvas.h"
#include "records/record_table_panel.h"
#include "records/table_feed.h"
#include "session/design_keeper.h"
#include "usecase/map_design.h"
#include "window/message_bar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSlider>
#include <QTreeView>

#include <sys/stat.h>
#include <unistd.h>

using app::window::ActionId;
using geo::carto::LayerId;
using geo::domain::Kind;

class LayersTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_desk.start(QStringLiteral("en")));
        QVERIFY(QTest::qWaitForWindowExposed(&m_desk.window()));
        QTest::qWait(100);
        m_first = design();
    }

    void hidingALayerIsTakenBack() {
        choose(LayerId::qpv);
        QTest::keyClick(&tree(), Qt::Key_Space);
        QVERIFY(!design().of(LayerId::qpv).visible);
        QVERIFY(!shown(LayerId::qpv).visible);
        QVERIFY(undoText().contains("Priority neighbourhoods"));
        undo();
        QVERIFY(shown(LayerId::qpv).visible);
        QVERIFY(model().state(LayerId::qpv).visible);
    }

    void movingALayerIsTakenBack() {
        choose(LayerId::rooftop);
        QTest::keyClick(&tree(), Qt::Key_Up, Qt::AltModifier);
        QVERIFY(!(design() == m_first));
        QVERIFY(undoText().contains("Order of the layers"));
        undo();
        QVERIFY(design() == m_first);
    }

    void aGroupIsMadeByKeys() {
        choose(LayerId::zone);
        QTest::keyClick(&tree(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        auto* editor = tree().findChild<QLineEdit*>();
        QVERIFY(editor);
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, "Constraints");
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(design().of(LayerId::zone).group, std::string{"Constraints"});
        undo();
        undo();
        QVERIFY(design() == m_first);
    }

    void opacityIsOneStep() {
        choose(LayerId::commune);
        auto* slider = m_desk.find<QSlider>("layerOpacity");
        slider->setFocus();
        for (int i = 0; i < 4; ++i) QTest::keyClick(slider, Qt::Key_Left);
        QCOMPARE(shown(LayerId::commune).opacity, 0.8); // at once
        QTRY_COMPARE(design().of(LayerId::commune).opacity, 0.8);
        undo();
        QVERIFY(design() == m_first);
        QCOMPARE(slider->value(), 100);
    }

    // One filter: the map, the table and the matching leave the same rows out.
    void aFilterHoldsEverywhere() {
        auto& sites = m_desk.window().table(Kind::site);
        const auto rows = [&sites] { return sites.feed().rowCount(); };
        QTRY_VERIFY(sites.feed().isWhole());
        const std::size_t all = rows();
        choose(LayerId::rooftop);
        e2e::DeskWindow::acceptNextDialog([](QDialog& dialog) {
            auto* typed = dialog.findChild<QPlainTextEdit*>("filterText");
            QVERIFY(typed->hasFocus());
            QTest::keyClicks(typed, "land_area_m2 >");
            auto* state = dialog.findChild<QLabel*>("filterState");
            QVERIFY(!state->text().isEmpty());
            QTest::keyClicks(typed, " 1e9");
            QVERIFY2(state->text().isEmpty(), qPrintable(state->text()));
            QTRY_VERIFY(dialog.findChild<QLabel*>("filterCount")->text().startsWith("0 rows"));
        });
        QTest::keyClick(&tree(), Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(design().of(LayerId::rooftop).filter, std::string{"land_area_m2 > 1e9"});
        QVERIFY(model().indexOf(LayerId::rooftop).data().toString().contains("land_area_m2"));
        const auto onMap = [this] { return m_desk.services().session.map()->layers.at(LayerId::rooftop)->size(); };
        QTRY_COMPARE(onMap(), 0U);
        QTRY_VERIFY(rows() < all);
        undo();
        QTRY_VERIFY(onMap() > 0);
        QTRY_COMPARE(rows(), all);
    }

    void aPageIsKeptUnderAName() {
        e2e::DeskWindow::acceptNextDialog([](QDialog& dialog) {
            auto* name = dialog.findChild<QComboBox*>("printLayout");
            auto* save = dialog.findChild<QPushButton*>("printLayoutSave");
            QVERIFY(!save->isEnabled());
            name->lineEdit()->setFocus();
            QTest::keyClicks(name->lineEdit(), "COPIL");
            dialog.findChild<QLineEdit*>("printTitle")->setText("Comité de pilotage");
            save->click();
            QCOMPARE(name->count(), 1);
            dialog.findChild<QLineEdit*>("printTitle")->setText("Autre");
            emit name->activated(0);
            QCOMPARE(dialog.findChild<QLineEdit*>("printTitle")->text(), QStringLiteral("Comité de pilotage"));
        });
        m_desk.services().fileDialog.setNextFileName(m_desk.file("map.pdf"));
        m_desk.trigger(ActionId::printMap);
        QVERIFY(undoText().contains("page layout"));
        QCOMPARE(m_desk.services().session.desk().count(Kind::layout).value(), 1);
        undo();
        QCOMPARE(m_desk.services().session.desk().count(Kind::layout).value(), 0);
    }

    void whatAnotherWindowArrangesFollows() {
        geo::JobControl job;
        auto other =
            geo::usecase::Desk::open(m_desk.workspace().toStdString(), geo::usecase::Access::readWrite, "other", job);
        QVERIFY(other.has_value());
        auto wanted = m_first;
        wanted.of(LayerId::hazard).visible = true;
        QVERIFY(geo::usecase::changeDesign(*other, m_first, wanted).has_value());
        QTRY_VERIFY(shown(LayerId::hazard).visible);
        undo();
        QVERIFY(!shown(LayerId::hazard).visible);
    }

    void theDesignIsThereTheNextTime() {
        choose(LayerId::street);
        QTest::keyClick(&tree(), Qt::Key_Space);
        tree().collapse(model().indexOf("context"));
        QVERIFY(m_desk.start(QStringLiteral("en")));
        QTRY_VERIFY(!shown(LayerId::street).visible);
        QVERIFY(!tree().isExpanded(model().indexOf("context")));
        undo(); // across restarts
        QVERIFY(shown(LayerId::street).visible);
    }

    // Where nothing can be written the window alone changes, and says so once.
    void aReadOnlyWorkspaceIsLeftAsItIs() {
        if (geteuid() == 0) QSKIP("root writes everywhere; seen as another user");
        m_desk.stop();
        chmod(m_desk.workspace().toStdString().c_str(), 0444);
        QVERIFY(m_desk.start(QStringLiteral("en")));
        choose(LayerId::qpv);
        QTest::keyClick(&tree(), Qt::Key_Space);
        QVERIFY(!shown(LayerId::qpv).visible);
        QVERIFY(m_desk.window().messages().isVisible());
    }

private:
    [[nodiscard]] const geo::usecase::MapDesign& design() { return m_desk.window().design().design(); }
    app::layers::LayersModel& model() { return m_desk.find<app::layers::LayersPanel>("layersPanel")->model(); }
    QTreeView& tree() { return *m_desk.find<QTreeView>("layersTree"); }
    void choose(LayerId layer) {
        tree().setFocus();
        tree().setCurrentIndex(model().indexOf(layer));
    }
    [[nodiscard]] geo::carto::LayerState shown(LayerId layer) {
        return *std::ranges::find(m_desk.window().canvas().layers(), layer, &geo::carto::LayerState::id);
    }
    QString undoText() { return m_desk.window().actions()[ActionId::undo]->text(); }
    void undo() { m_desk.trigger(ActionId::undo); }

    e2e::DeskWindow m_desk;
    geo::usecase::MapDesign m_first;
};

QTEST_MAIN(LayersTest)
#include "layers_test.moc"
