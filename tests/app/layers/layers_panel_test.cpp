#include "layers/layers_panel.h"

#include "layers/layers_model.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QTreeView>
#include <QtTest>

using app::layers::LayersModel;
using app::layers::LayersPanel;
using app::text::Language;
using geo::carto::LayerId;
using geo::usecase::MapDesign;

class LayersPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_panel = std::make_unique<LayersPanel>(Language{Language::Tongue::english});
        m_panel->resize(260, 600);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_panel->activateWindow();
        tree().setFocus();
        m_wanted = std::make_unique<QSignalSpy>(&model(), &LayersModel::designWanted);
    }
    void cleanup() {
        m_wanted.reset();
        m_panel.reset();
    }

    void spaceShowsAndHides() {
        choose(LayerId::qpv);
        QTest::keyClick(&tree(), Qt::Key_Space);
        QVERIFY(!model().state(LayerId::qpv).visible);
        QTest::keyClick(&tree(), Qt::Key_Space);
        QVERIFY(model().state(LayerId::qpv).visible);
        QCOMPARE(m_wanted->size(), 2);
    }

    void altArrowsMoveAndKeepTheRowChosen() {
        choose(LayerId::rooftop);
        const int row = model().indexOf(LayerId::rooftop).row();
        QTest::keyClick(&tree(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(model().indexOf(LayerId::rooftop).row(), row + 1);
        QCOMPARE(m_panel->current(), LayerId::rooftop);
        QTest::keyClick(&tree(), Qt::Key_Up, Qt::AltModifier);
        QVERIFY(model().design() == geo::usecase::defaultDesign());
    }

    void altArrowsMoveAGroup() {
        tree().setCurrentIndex(model().indexOf("base"));
        QTest::keyClick(&tree(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(model().indexOf("base").row(), 1);
        QCOMPARE(model().groupAt(tree().currentIndex()), std::string{"base"});
    }

    // A group by the keyboard alone: made around a layer, named at once, dissolved by naming it as another.
    void aGroupIsMadeAndNamed() {
        choose(LayerId::zone);
        QTest::keyClick(&tree(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        auto* editor = tree().findChild<QLineEdit*>();
        QVERIFY(editor);
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, "To study");
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(model().design().of(LayerId::zone).group, std::string{"To study"});
        QCOMPARE(model().groupAt(tree().currentIndex()), std::string{"To study"});
        QVERIFY(tree().hasFocus());
        QTest::keyClick(&tree(), Qt::Key_F2);
        editor = tree().findChild<QLineEdit*>();
        QVERIFY(editor);
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, "Context");
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(model().design().of(LayerId::zone).group, std::string{"context"});
    }

    void keysOnTheSliderMakeOneStep() {
        choose(LayerId::qpv);
        slider().setFocus();
        QTest::keyClick(&slider(), Qt::Key_Left);
        QTest::keyClick(&slider(), Qt::Key_Left);
        QCOMPARE(model().state(LayerId::qpv).opacity, 0.9);
        QTRY_COMPARE(m_wanted->size(), 1);
        choose(LayerId::rooftop);
        QCOMPARE(slider().value(), 100);
        choose(LayerId::qpv);
        QCOMPARE(slider().value(), 90);
        QVERIFY(label().text().contains("90"));
    }

    void drawingTheSliderMakesOneStep() {
        choose(LayerId::qpv);
        slider().setSliderDown(true);
        for (const int percent : {80, 60, 40}) slider().setSliderPosition(percent);
        QCOMPARE(m_wanted->size(), 0);
        slider().setSliderDown(false);
        QCOMPARE(m_wanted->size(), 1);
        QCOMPARE(model().design().of(LayerId::qpv).opacity, 0.4);
    }

    void aGroupHasNoOpacity() {
        tree().setCurrentIndex(model().index(0, 0));
        QVERIFY(!slider().isEnabled());
    }

    void ctrlLAsksForTheFilterOfTheLayer() {
        QSignalSpy asked{m_panel.get(), &LayersPanel::filterRequested};
        choose(LayerId::parcel);
        QTest::keyClick(&tree(), Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().value<LayerId>(), LayerId::parcel);
    }

    void theLineAboveFindsLayers() {
        auto& search = *m_panel->findChild<QLineEdit*>("layersSearch");
        search.setFocus();
        QTest::keyClicks(&search, "parcel");
        QVERIFY(tree().isRowHidden(model().indexOf("overlay").row(), {}));
        QVERIFY(!tree().isRowHidden(model().indexOf("base").row(), {}));
        QVERIFY(!tree().isRowHidden(model().indexOf(LayerId::parcel).row(), model().indexOf("base")));
        QVERIFY(tree().isRowHidden(model().indexOf(LayerId::street).row(), model().indexOf("base")));
        QVERIFY(model().state(LayerId::street).visible); // from the list, not from the map
        search.clear();
        QVERIFY(!tree().isRowHidden(model().indexOf("overlay").row(), {}));
    }

    void foldedGroupsStayFolded() {
        tree().collapse(model().indexOf("context"));
        QCOMPARE(m_panel->collapsed(), QStringList{"context"});
        MapDesign design = model().design();
        design.of(LayerId::zone).group = "Mine"; // another tree
        m_panel->setDesign(design);
        QVERIFY(!tree().isExpanded(model().indexOf("context")));
        QVERIFY(tree().isExpanded(model().indexOf("overlay")));
        tree().expand(model().indexOf("context"));
        QVERIFY(m_panel->collapsed().isEmpty());
        m_panel->setCollapsed({"base"});
        QVERIFY(!tree().isExpanded(model().indexOf("base")));
    }

    void everyControlHasAName() {
        for (const QWidget* widget :
             std::initializer_list<const QWidget*>{&tree(), &slider(), m_panel->findChild<QLineEdit*>("layersSearch")})
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }

private:
    LayersModel& model() { return m_panel->model(); }
    QTreeView& tree() { return *m_panel->findChild<QTreeView*>("layersTree"); }
    QSlider& slider() { return *m_panel->findChild<QSlider*>("layerOpacity"); }
    QLabel& label() { return *m_panel->findChild<QLabel*>("layerOpacityLabel"); }
    void choose(LayerId layer) { tree().setCurrentIndex(model().indexOf(layer)); }

    std::unique_ptr<LayersPanel> m_panel;
    std::unique_ptr<QSignalSpy> m_wanted;
};

QTEST_MAIN(LayersPanelTest)
#include "layers_panel_test.moc"
