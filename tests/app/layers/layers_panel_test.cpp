#include "layers/layers_panel.h"

#include "layers/layers_model.h"

#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QTreeView>
#include <QtTest>

using app::layers::LayersModel;
using app::layers::LayersPanel;
using app::text::Language;
using geo::carto::LayerId;

class LayersPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_panel = std::make_unique<LayersPanel>(Language{Language::Tongue::english});
        m_panel->resize(260, 500);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_panel->activateWindow();
        tree().setFocus();
    }
    void cleanup() { m_panel.reset(); }

    void spaceShowsAndHides() {
        choose(LayerId::qpv);
        QSignalSpy changed{m_panel.get(), &LayersPanel::layersChanged};
        QTest::keyClick(&tree(), Qt::Key_Space);
        QVERIFY(!m_panel->model().state(LayerId::qpv).visible);
        QTest::keyClick(&tree(), Qt::Key_Space);
        QVERIFY(m_panel->model().state(LayerId::qpv).visible);
        QCOMPARE(changed.size(), 2);
    }

    void altArrowsMoveAndKeepTheRowChosen() {
        choose(LayerId::rooftop);
        const int row = m_panel->model().indexOf(LayerId::rooftop).row();
        QTest::keyClick(&tree(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_panel->model().indexOf(LayerId::rooftop).row(), row + 1);
        QCOMPARE(m_panel->model().layerAt(tree().currentIndex()), LayerId::rooftop);
        QTest::keyClick(&tree(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_panel->layers(), geo::carto::defaultLayers());
    }

    void theSliderIsTheOpacityOfTheChosenLayer() {
        choose(LayerId::qpv);
        slider().setFocus();
        QTest::keyClick(&slider(), Qt::Key_Left);
        QTest::keyClick(&slider(), Qt::Key_Left);
        QCOMPARE(m_panel->model().state(LayerId::qpv).opacity, 0.9);
        choose(LayerId::rooftop);
        QCOMPARE(slider().value(), 100);
        choose(LayerId::qpv);
        QCOMPARE(slider().value(), 90);
        QVERIFY(label().text().contains("90"));
    }

    void aGroupHasNoOpacity() {
        tree().setCurrentIndex(m_panel->model().index(0, 0));
        QVERIFY(!slider().isEnabled());
    }

    void statesAreRestored() {
        choose(LayerId::qpv);
        m_panel->model().setOpacity(LayerId::qpv, 0.4);
        m_panel->model().setVisible(LayerId::zone, true);
        m_panel->model().moveUp(LayerId::qpv, 2);
        LayersPanel other{Language{Language::Tongue::english}};
        QSignalSpy changed{&other, &LayersPanel::layersChanged};
        other.setLayers(m_panel->layers());
        QCOMPARE(other.layers(), m_panel->layers());
        QCOMPARE(changed.size(), 0);
    }

    void everyControlHasAName() {
        for (const QWidget* widget : std::initializer_list<const QWidget*>{&tree(), &slider()})
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }

private:
    QTreeView& tree() { return *m_panel->findChild<QTreeView*>("layersTree"); }
    QSlider& slider() { return *m_panel->findChild<QSlider*>("layerOpacity"); }
    QLabel& label() { return *m_panel->findChild<QLabel*>("layerOpacityLabel"); }
    void choose(LayerId layer) { tree().setCurrentIndex(m_panel->model().indexOf(layer)); }

    std::unique_ptr<LayersPanel> m_panel;
};

QTEST_MAIN(LayersPanelTest)
#include "layers_panel_test.moc"
