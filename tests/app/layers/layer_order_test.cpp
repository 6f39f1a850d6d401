#include "layers/layer_order.h"

#include <QtTest>

#include <algorithm>

using app::layers::completed;
using app::layers::movedWithin;
using geo::carto::LayerId;
using geo::carto::LayerState;

class LayerOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingToldIsTheDefault() { QCOMPARE(completed({}), geo::carto::defaultLayers()); }

    void whatIsToldIsKept() {
        std::vector<LayerState> told = geo::carto::defaultLayers();
        std::ranges::reverse(told);
        told[3].opacity = 0.25;
        told[4].visible = !told[4].visible;
        QCOMPARE(completed(told), told);
    }

    void aLayerNotToldOfComesAboveItsNeighbour() {
        std::vector<LayerState> told = geo::carto::defaultLayers();
        const LayerState missing = told[5];
        told.erase(told.begin() + 5);
        QCOMPARE(completed(told), geo::carto::defaultLayers());
        std::ranges::reverse(told);
        const std::vector<LayerState> out = completed(told);
        QCOMPARE(out.size(), geo::carto::defaultLayers().size());
        const auto at = std::ranges::find(out, missing.id, &LayerState::id);
        QCOMPARE((at - 1)->id, geo::carto::defaultLayers()[4].id);
    }

    void twiceTheSameLayerIsOnce() {
        std::vector<LayerState> told = geo::carto::defaultLayers();
        told.push_back({told.front().id, false, 0.5});
        QCOMPARE(completed(told), geo::carto::defaultLayers());
    }

    void opacityIsHeldWithinBounds_data() {
        QTest::addColumn<double>("told");
        QTest::addColumn<double>("held");
        QTest::newRow("below") << -0.5 << 1.0;
        QTest::newRow("above") << 7.0 << 1.0;
        QTest::newRow("none") << std::numeric_limits<double>::quiet_NaN() << 1.0;
        QTest::newRow("within") << 0.3 << 0.3;
    }
    void opacityIsHeldWithinBounds() {
        QFETCH(double, told);
        QFETCH(double, held);
        std::vector<LayerState> layers = geo::carto::defaultLayers();
        layers[2].opacity = told;
        QCOMPARE(completed(layers)[2].opacity, held);
    }

    void movesAmongThePlacesOfItsGroup() {
        const auto layer = [](LayerId id) { return LayerState{id, true, 1.0}; };
        const std::vector<LayerState> before{layer(LayerId::street), layer(LayerId::commune), layer(LayerId::parcel),
                                             layer(LayerId::qpv), layer(LayerId::iris)};
        const std::vector<std::size_t> places{4, 2, 0};
        const auto after = movedWithin(before, places, 0, 2);
        const std::vector<LayerState> expected{layer(LayerId::iris), layer(LayerId::commune), layer(LayerId::street),
                                               layer(LayerId::qpv), layer(LayerId::parcel)};
        QCOMPARE(after, expected);
        QCOMPARE(movedWithin(after, places, 2, 0), before);
    }
};

QTEST_GUILESS_MAIN(LayerOrderTest)
#include "layer_order_test.moc"
