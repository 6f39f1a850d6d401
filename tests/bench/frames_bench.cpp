#include "bench/frames_bench.h"

#include "bench/drawn_map.h"
#include "bench/process_figures.h"
#include "jobs/job_runner.h"
#include "map/map_canvas.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <cmath>

namespace bench {
namespace {

using app::map::MapCanvas;

// The canvas with a watch on its paint events.
class WatchedCanvas : public MapCanvas {
public:
    using MapCanvas::MapCanvas;
    [[nodiscard]] const std::vector<double>& paintings() const { return m_paintings; }
    void forgetPaintings() { m_paintings.clear(); }

protected:
    void paintEvent(QPaintEvent* event) override {
        Stopwatch watch;
        MapCanvas::paintEvent(event);
        m_paintings.push_back(watch.lap());
    }

private:
    std::vector<double> m_paintings;
};

Json figuresOf(std::vector<double> each, double budget) {
    std::ranges::sort(each);
    if (each.empty()) return nullptr;
    const auto at = [&](double share) {
        const double place = share * static_cast<double>(each.size() - 1);
        return std::round(each[static_cast<std::size_t>(place)] * 1000.0) / 1000.0;
    };
    const auto within = std::ranges::upper_bound(each, budget) - each.begin();
    return {{"count", each.size()},
            {"share_within_budget", static_cast<double>(within) / static_cast<double>(each.size())},
            {"p50_ms", at(0.5)},
            {"p99_ms", at(0.99)},
            {"most_ms", at(1.0)}};
}

// The layers that are read by box, read once for all of the land, so that nothing is read while frames are measured.
geo::Result<std::shared_ptr<const geo::carto::MapSnapshot>> allInMemory(app::map::RenderRequest request,
                                                                        geo::JobControl& job) {
    request.params.everyScale = true;
    for (geo::carto::LayerState& layer : request.params.layers) layer.visible = true;
    request.params.viewport = viewOf(request.snapshot->extent(), {1000, 1000});
    GEO_ASSIGN(const app::map::WholeSnapshot whole, app::map::withBoxLayers(request, job));
    if (!whole.unread.empty()) return std::unexpected(whole.unread.front().error);
    return whole.snapshot;
}

// What the hand does in a frame: a drag with changing direction, a notch of the wheel now and then, in for a while and
// then out again, and from time to time back to the whole.
void move(MapCanvas& canvas, int frame) {
    const geo::carto::Viewport& view = canvas.viewport();
    if (frame % 600 == 599) return canvas.fit();
    if (frame % 45 == 44) {
        const bool isIn = (frame / 45) % 12 < 7;
        const geo::carto::ScreenPoint pointer{view.width * 0.4, view.height * 0.55};
        return canvas.setViewport(view.zoomed(isIn ? 2.0 : 0.5, pointer));
    }
    const double angle = frame / 90.0;
    canvas.setViewport(view.panned(14.0 * std::cos(angle), 14.0 * std::sin(1.7 * angle)));
}

// Until the next frame is due; jobs are delivered as they end.
void waitFor(double milliseconds) {
    Stopwatch watch;
    for (double left = milliseconds; left > 0.5; left -= watch.lap()) {
        QCoreApplication::processEvents();
        QThread::usleep(300);
    }
}

} // namespace

geo::Result<Json> benchFrames(const FramesParams& params, geo::JobControl& job) {
    GEO_ASSIGN(const app::map::RenderRequest request, prepared(params.map, job));
    GEO_ASSIGN(const auto snapshot, allInMemory(request, job));
    app::jobs::JobRunner runner;
    WatchedCanvas canvas{runner, app::text::Language{app::text::Language::Tongue::english}};
    canvas.resize(params.map.size);
    canvas.setEveryScale(params.map.isEveryLayer);
    canvas.setLayers(request.params.layers);
    canvas.show();
    double firstMap = 0.0;
    QObject::connect(&canvas, &MapCanvas::rendered, [&](int milliseconds) {
        if (firstMap == 0.0) firstMap = milliseconds;
    });
    canvas.setSnapshot(snapshot);
    while (firstMap == 0.0) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    if (!params.map.extent.isEmpty()) canvas.zoomToBox(params.map.extent);
    const double before = residentMemory();
    canvas.forgetPaintings();
    std::vector<double> frames;
    while (static_cast<double>(frames.size()) * params.budget < params.seconds * 1000.0) {
        Stopwatch watch;
        move(canvas, static_cast<int>(frames.size()));
        QCoreApplication::processEvents();
        canvas.repaint();
        frames.push_back(watch.lap());
        waitFor(params.budget - frames.back());
    }
    std::int64_t parcels = 0;
    if (const auto layer = snapshot->layers.find(geo::carto::LayerId::parcel); layer != snapshot->layers.end())
        parcels = static_cast<std::int64_t>(layer->second->size());
    return Json{{"command", "frames"},
                {"workspace", params.map.workspace.string()},
                {"size", {params.map.size.width(), params.map.size.height()}},
                {"parcels", parcels},
                {"every_layer", params.map.isEveryLayer},
                {"filled", params.map.isFilled},
                {"budget_ms", params.budget},
                {"first_map_ms", firstMap},
                {"frames", figuresOf(frames, params.budget)},
                {"paintings", figuresOf(canvas.paintings(), params.budget)},
                {"memory_mib", {{"before", before}, {"after", residentMemory()}, {"peak", peakMemory()}}}};
}

} // namespace bench
