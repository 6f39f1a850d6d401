#include "map/map_renderer.h"

#include "app/map/synthetic_map.h"
#include "jobs/job_runner.h"

#include <QSignalSpy>
#include <QtTest>

#include <semaphore>

using app::map::BoxLayerCache;
using app::map::LayerDataPtr;
using app::map::MapRenderer;
using app::map::RenderedMap;
using app::map::RenderRequest;
using app::map::Urgency;

namespace {

// A request of a view at `x` whose reading waits until `gate` is opened, whatever the job is told.
RenderRequest requestAt(double x, std::shared_ptr<std::binary_semaphore> gate) {
    RenderRequest request;
    request.snapshot = synthetic::fourCommunes();
    request.params.layers = {{geo::carto::LayerId::parcel, true, 1.0}};
    request.params.viewport.centre = {x, 6'687'000.0};
    request.params.viewport.width = 40;
    request.params.viewport.height = 30;
    request.params.viewport = request.params.viewport.withScale(5'000.0);
    request.cache = std::make_shared<BoxLayerCache>();
    request.reader = [gate](geo::carto::LayerId layer, const geo::geom::BoxM& box,
                            geo::JobControl&) -> geo::Result<LayerDataPtr> {
        if (gate) gate->acquire();
        geo::carto::LayerBuilder nothing{layer};
        nothing.setCovered(box);
        return synthetic::shared(nothing.built());
    };
    return request;
}

std::shared_ptr<std::binary_semaphore> closedGate() {
    return std::make_shared<std::binary_semaphore>(0);
}

// The places of the pictures that are told of.
std::vector<double>& follow(MapRenderer& renderer, std::vector<double>& places) {
    QObject::connect(&renderer, &MapRenderer::rendered,
                     [&places](const RenderedMap& picture) { places.push_back(picture.viewport.centre.x); });
    return places;
}

} // namespace

class MapRendererTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOvertakenPictureIsNeverToldOf() {
        app::jobs::JobRunner runner{3};
        MapRenderer renderer{runner};
        std::vector<double> places;
        follow(renderer, places);
        const auto gate = closedGate();
        renderer.request(requestAt(1.0, gate), Urgency::replace);
        QTest::qWait(50); // it waits at its gate
        renderer.request(requestAt(2.0, nullptr), Urgency::replace);
        QTRY_COMPARE(places.size(), std::size_t{1});
        gate->release();
        QTRY_VERIFY(runner.isIdle());
        QTest::qWait(50);
        QCOMPARE(places, std::vector<double>{2.0});
    }

    void aDragLetsThePictureFinishAndThenMakesTheNewest() {
        app::jobs::JobRunner runner{3};
        MapRenderer renderer{runner};
        std::vector<double> places;
        follow(renderer, places);
        const auto gate = closedGate();
        renderer.request(requestAt(1.0, gate), Urgency::replace);
        QTest::qWait(50);
        for (const double x : {2.0, 3.0, 4.0}) renderer.request(requestAt(x, nullptr), Urgency::follow);
        gate->release();
        QTRY_COMPARE(places.size(), std::size_t{2});
        QTRY_VERIFY(!renderer.isBusy());
        QCOMPARE(places, (std::vector<double>{1.0, 4.0}));
    }

    void aBurstIsOnePicture() {
        app::jobs::JobRunner runner{3};
        MapRenderer renderer{runner};
        std::vector<double> places;
        follow(renderer, places);
        for (int i = 0; i < 50; ++i) renderer.request(requestAt(i, nullptr), Urgency::replace);
        QTRY_VERIFY(!renderer.isBusy());
        QCOMPARE(places, std::vector<double>{49.0});
    }

    void nothingIsToldAfterCancel() {
        app::jobs::JobRunner runner{3};
        MapRenderer renderer{runner};
        std::vector<double> places;
        follow(renderer, places);
        QSignalSpy failed{&renderer, &MapRenderer::failed};
        const auto gate = closedGate();
        renderer.request(requestAt(1.0, gate), Urgency::replace);
        QTest::qWait(50);
        renderer.cancel();
        gate->release();
        QTRY_VERIFY(runner.isIdle());
        QTest::qWait(50);
        QVERIFY(places.empty());
        QCOMPARE(failed.size(), 0);
    }

    void isDestroyedWhileItDraws() {
        app::jobs::JobRunner runner{3};
        const auto gate = closedGate();
        std::vector<double> places;
        auto renderer = std::make_unique<MapRenderer>(runner);
        follow(*renderer, places);
        renderer->request(requestAt(1.0, gate), Urgency::replace);
        QTest::qWait(50);
        renderer.reset();
        gate->release();
        QTRY_VERIFY(runner.isIdle());
        QTest::qWait(50);
        QVERIFY(places.empty());
    }
};

QTEST_MAIN(MapRendererTest)
#include "map_renderer_test.moc"
