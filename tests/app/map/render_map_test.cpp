#include "map/render_map.h"

#include "app/map/synthetic_map.h"

#include <QtTest>

using app::map::BoxLayerCache;
using app::map::LayerDataPtr;
using app::map::renderMap;
using app::map::RenderRequest;
using geo::carto::LayerId;
using geo::geom::BoxM;

namespace {

struct Asked {
    LayerId layer;
    BoxM box;
};

// Looks at the middle of the four communes at a scale where parcels are drawn.
RenderRequest closeUp(std::vector<Asked>& asked) {
    RenderRequest request;
    request.snapshot = synthetic::fourCommunes();
    request.params.layers = geo::carto::defaultLayers();
    request.params.viewport.centre = {352'000.0, 6'687'000.0};
    request.params.viewport.width = 400;
    request.params.viewport.height = 300;
    request.params.viewport = request.params.viewport.withScale(5'000.0);
    request.cache = std::make_shared<BoxLayerCache>();
    request.reader = [&asked](LayerId layer, const BoxM& box, geo::JobControl&) -> geo::Result<LayerDataPtr> {
        asked.push_back({layer, box});
        geo::carto::LayerBuilder nothing{layer};
        nothing.setCovered(box);
        return synthetic::shared(nothing.built());
    };
    return request;
}

bool wasAsked(const std::vector<Asked>& asked, LayerId layer) {
    return std::ranges::any_of(asked, [&](const Asked& a) { return a.layer == layer; });
}

} // namespace

class RenderMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWithHalfTheViewAround() {
        std::vector<Asked> asked;
        const RenderRequest request = closeUp(asked);
        geo::JobControl job;
        QVERIFY(renderMap(request, job).has_value());
        QVERIFY(wasAsked(asked, LayerId::parcel));
        const BoxM view = request.params.viewport.extent();
        QCOMPARE(asked.front().box.width(), 2.0 * view.width());
        QCOMPARE(asked.front().box.height(), 2.0 * view.height());
        QCOMPARE(asked.front().box.centre().x, view.centre().x);
    }

    void readsAgainOnlyOutsideOfWhatIsHeld_data() {
        QTest::addColumn<double>("pixels");
        QTest::addColumn<bool>("again");
        QTest::newRow("not moved") << 0.0 << false;
        QTest::newRow("moved within the margin") << 190.0 << false;
        QTest::newRow("moved beyond the margin") << 210.0 << true;
    }
    void readsAgainOnlyOutsideOfWhatIsHeld() {
        QFETCH(double, pixels);
        QFETCH(bool, again);
        std::vector<Asked> asked;
        RenderRequest request = closeUp(asked);
        geo::JobControl job;
        QVERIFY(renderMap(request, job).has_value());
        asked.clear();
        request.params.viewport = request.params.viewport.panned(pixels, 0.0);
        QVERIFY(renderMap(request, job).has_value());
        QCOMPARE(wasAsked(asked, LayerId::parcel), again);
    }

    void readsNothingOutOfScale() {
        std::vector<Asked> asked;
        RenderRequest request = closeUp(asked);
        request.params.viewport = request.params.viewport.withScale(16'000.0);
        geo::JobControl job;
        QVERIFY(renderMap(request, job).has_value());
        QVERIFY(!wasAsked(asked, LayerId::parcel));
    }

    void readsNothingHidden() {
        std::vector<Asked> asked;
        RenderRequest request = closeUp(asked);
        for (auto& layer : request.params.layers) layer.visible = layer.id != LayerId::parcel;
        geo::JobControl job;
        QVERIFY(renderMap(request, job).has_value());
        QVERIFY(!wasAsked(asked, LayerId::parcel));
    }

    void drawsTheRestWhereALayerCannotBeRead() {
        std::vector<Asked> asked;
        RenderRequest request = closeUp(asked);
        request.reader = [](LayerId, const BoxM&, geo::JobControl&) -> geo::Result<LayerDataPtr> {
            return geo::fail(geo::ErrorCode::workspaceLocked);
        };
        geo::JobControl job;
        const auto picture = renderMap(request, job);
        QVERIFY(picture.has_value());
        QVERIFY(!picture->unread.empty());
        QCOMPARE(picture->unread.front().error.code, geo::ErrorCode::workspaceLocked);
        QVERIFY(!picture->image.isNull());
    }

    void endsWhenCancelled() {
        std::vector<Asked> asked;
        const RenderRequest request = closeUp(asked);
        geo::JobControl job;
        job.requestCancel();
        const auto picture = renderMap(request, job);
        QVERIFY(!picture.has_value());
        QCOMPARE(picture.error().code, geo::ErrorCode::cancelled);
        QVERIFY(asked.empty());
    }

    void keepsSizesOnFinePixels_data() {
        QTest::addColumn<double>("ratio");
        QTest::addColumn<QSize>("pixels");
        QTest::newRow("1") << 1.0 << QSize{400, 300};
        QTest::newRow("1.25") << 1.25 << QSize{500, 375};
        QTest::newRow("1.5, odd") << 1.5 << QSize{600, 450};
        QTest::newRow("2") << 2.0 << QSize{800, 600};
    }
    void keepsSizesOnFinePixels() {
        QFETCH(double, ratio);
        QFETCH(QSize, pixels);
        std::vector<Asked> asked;
        RenderRequest request = closeUp(asked);
        request.pixelRatio = ratio;
        geo::JobControl job;
        const auto picture = renderMap(request, job);
        QVERIFY(picture.has_value());
        QCOMPARE(picture->image.size(), pixels);
        QCOMPARE(picture->image.devicePixelRatio(), ratio);
        QCOMPARE(picture->viewport, request.params.viewport);
    }
};

QTEST_MAIN(RenderMapTest)
#include "render_map_test.moc"
