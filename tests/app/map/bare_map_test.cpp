#include "map/bare_map.h"

#include "app/map/synthetic_map.h"
#include "carto/layer.h"

#include <QtTest>

using app::map::bareMap;
using app::text::Language;
using geo::carto::LayerId;
using geo::carto::LayerState;

namespace {

const Language kEnglish{Language::Tongue::english};

geo::carto::MapSnapshot streetsAlone() {
    geo::carto::MapSnapshot map;
    geo::carto::LayerBuilder builder{LayerId::street};
    builder.setTotal(3);
    map.layers[LayerId::street] = synthetic::shared(builder.built());
    map.layers[LayerId::commune] = synthetic::shared(geo::carto::LayerBuilder{LayerId::commune}.built());
    return map;
}

} // namespace

class BareMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMapThatIsDrawnNeedsNoWords() {
        QVERIFY(!bareMap(*synthetic::fourCommunes(), geo::carto::defaultLayers(), 100'000.0, kEnglish));
        QVERIFY(!bareMap(streetsAlone(), geo::carto::defaultLayers(), 10'000.0, kEnglish));
    }
    void anEmptyWorkspaceSaysHowToFillIt() {
        const auto bare = bareMap({}, geo::carto::defaultLayers(), 100'000.0, kEnglish);
        QVERIFY(bare);
        QVERIFY2(bare->sentence.contains("place yet"), qPrintable(bare->sentence));
        QVERIFY2(bare->hint.contains("Data"), qPrintable(bare->hint));
    }
    void layersOfOtherScalesSayWhich() {
        const auto bare = bareMap(streetsAlone(), geo::carto::defaultLayers(), 300'000.0, kEnglish);
        QVERIFY(bare);
        QVERIFY2(bare->sentence.contains("this scale"), qPrintable(bare->sentence));
        QVERIFY2(bare->hint.contains("1:50,000") && !bare->hint.contains('\n'), qPrintable(bare->hint));
    }
    void hiddenLayersAreNoMap() {
        std::vector<LayerState> layers = geo::carto::defaultLayers();
        for (LayerState& layer : layers) layer.visible = false;
        const auto bare = bareMap(*synthetic::fourCommunes(), layers, 100'000.0, kEnglish);
        QVERIFY(bare);
        QVERIFY2(bare->sentence.contains("hidden"), qPrintable(bare->sentence));
    }
};

QTEST_MAIN(BareMapTest)
#include "bare_map_test.moc"
