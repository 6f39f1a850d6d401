#include "carto/style.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace geo::carto;

class LayerTest : public QObject {
    Q_OBJECT
private slots:
    void eachLayerIsListedOnce() {
        std::set<LayerId> ids;
        for (const LayerInfo& layer : allLayers()) {
            QVERIFY(ids.insert(layer.id).second);
            QCOMPARE(infoOf(layer.id).id, layer.id);
            QVERIFY((layer.kind == geo::domain::Kind::site) == layer.siteKind.has_value());
        }
        QCOMPARE(ids.size(), geo::domain::codesOf<LayerId>().size());
    }
    void siteLayersAreNamedAsTheirKind() {
        for (const LayerInfo& layer : allLayers())
            if (layer.siteKind) QCOMPARE(geo::domain::codeOf(layer.id), geo::domain::codeOf(*layer.siteKind));
    }
    void rangesOfScale_data() {
        QTest::addColumn<int>("layer");
        QTest::addColumn<double>("denominator");
        QTest::addColumn<bool>("isDrawn");
        const auto row = [](const char* name, LayerId layer, double denominator, bool isDrawn) {
            QTest::newRow(name) << static_cast<int>(layer) << denominator << isDrawn;
        };
        row("parcels at 1:15,000", LayerId::parcel, 15'000.0, true);
        row("parcels at 1:15,100", LayerId::parcel, 15'100.0, false);
        row("parcels at 1:500", LayerId::parcel, 500.0, true);
        row("streets at 1:50,000", LayerId::street, 50'000.0, true);
        row("streets at 1:51,000", LayerId::street, 51'000.0, false);
        row("communes far away", LayerId::commune, 5e6, true);
        row("sites far away", LayerId::transitional, 5e6, true);
    }
    void rangesOfScale() {
        QFETCH(int, layer);
        QFETCH(double, denominator);
        QFETCH(bool, isDrawn);
        QCOMPARE(isDrawnAt(LayerState{.id = static_cast<LayerId>(layer)}, denominator), isDrawn);
    }
    void overlaysAreShownAtFirstAndStatisticsAreNot() {
        for (const LayerState& state : defaultLayers()) {
            const bool isQuiet = state.id == LayerId::population || state.id == LayerId::zone ||
                                 state.id == LayerId::hazard || state.id == LayerId::iris ||
                                 state.id == LayerId::project || state.id == LayerId::amenity;
            QCOMPARE(state.visible, !isQuiet);
            QCOMPARE(state.opacity, 1.0);
        }
    }
    void onlyWhatIsManyIsReadByBox() {
        for (const LayerInfo& layer : allLayers())
            QCOMPARE(layer.readByBox, layer.id == LayerId::parcel || layer.id == LayerId::street);
    }
};

QTEST_GUILESS_MAIN(LayerTest)
#include "layer_test.moc"
