#include "bench/render_bench.h"

#include "bench/drawn_map.h"
#include "bench/naive_painting.h"
#include "bench/process_figures.h"
#include "bench/tiled_map.h"
#include "carto/style.h"
#include "jobs/job_runner.h"
#include "usecase/read_map.h"

#include <limits>

namespace bench {
namespace {

using app::map::RenderedMap;
using app::map::RenderRequest;

// Draws, and adds the time to `timings`.
geo::Result<RenderedMap> drawn(const RenderRequest& request, Timings& timings, geo::JobControl& job) {
    Stopwatch watch;
    GEO_ASSIGN(RenderedMap map, app::map::renderMap(request, job));
    timings.add(watch.lap());
    if (!map.unread.empty()) return std::unexpected(map.unread.front().error);
    return map;
}

geo::Result<Timings> panned(RenderRequest request, int frames, geo::JobControl& job) {
    Timings timings;
    for (int i = 0; i < frames; ++i) {
        request.params.viewport = request.params.viewport.panned(-request.params.viewport.width / 20.0, 0.0);
        GEO_TRY(drawn(request, timings, job));
    }
    return timings;
}

// As the canvas draws it, from memory; the processor time of all threads is added too.
geo::Result<QImage> drawnAsTiles(TiledMap& tiles, RenderRequest request, const RenderedMap& map, Timings& timings,
                                 Timings& cpu) {
    request.snapshot = map.snapshot;
    request.reader = nullptr;
    Stopwatch watch;
    CpuStopwatch cpuWatch;
    GEO_ASSIGN(QImage image, tiles.draw(request));
    timings.add(watch.lap());
    cpu.add(cpuWatch.lap());
    return image;
}

geo::geom::BoxM boxOf(const RenderedMap& map) {
    return map.viewport.extent();
}

} // namespace

void fillParcels(std::vector<geo::carto::LayerState>& layers) {
    for (geo::carto::LayerState& layer : layers) {
        if (layer.id != geo::carto::LayerId::parcel) continue;
        geo::carto::LayerStyle style = geo::carto::styleOf(layer);
        style.farthestScale = std::numeric_limits<double>::infinity();
        style.fills = {{geo::carto::FillPattern::solid, {0xE6, 0xDF, 0xD6, 255}}};
        layer.style = std::make_shared<const geo::carto::LayerStyle>(std::move(style));
    }
}

geo::Result<RenderRequest> prepared(const RenderParams& params, geo::JobControl& job) {
    GEO_ASSIGN(auto desk,
               geo::usecase::Desk::open(params.workspace, geo::usecase::Access::readOnly, "entente-bench", job));
    GEO_ASSIGN(auto read, geo::usecase::readMap(desk, job));
    const auto snapshot = std::make_shared<const geo::carto::MapSnapshot>(std::move(read));
    const auto view = viewOf(params.extent.isEmpty() ? snapshot->extent() : params.extent, params.size);
    RenderRequest request = requestOf(snapshot, params.workspace, view);
    if (params.isEveryLayer)
        for (geo::carto::LayerState& layer : request.params.layers) layer.visible = true;
    if (params.isFilled) fillParcels(request.params.layers);
    request.params.everyScale = params.isEveryLayer;
    return request;
}

geo::Result<Json> benchRender(const RenderParams& params, geo::JobControl& job) {
    GEO_ASSIGN(RenderRequest request, prepared(params, job));
    Timings withReading;
    Timings inHand;
    Timings reference;
    Timings cpu;
    Timings cpuOfReference;
    Timings asTiles;
    Timings cpuAsTiles;
    app::jobs::JobRunner runner;
    TiledMap tiles{runner};
    RenderedMap map;
    NaivePicture naive;
    for (int i = 0; i < params.repeat; ++i) {
        request.cache = std::make_shared<app::map::BoxLayerCache>();
        GEO_TRY(drawn(request, withReading, job));
        CpuStopwatch cpuWatch;
        GEO_ASSIGN(map, drawn(request, inHand, job));
        cpu.add(cpuWatch.lap());
        GEO_TRY(drawnAsTiles(tiles, request, map, asTiles, cpuAsTiles));
        Stopwatch watch;
        CpuStopwatch cpuOfNaive;
        naive = paintNaively(*map.snapshot, request.params);
        reference.add(watch.lap());
        cpuOfReference.add(cpuOfNaive.lap());
    }
    GEO_ASSIGN(const Timings pan, panned(request, params.frames, job));
    const geo::geom::BoxM box = boxOf(map);
    return Json{{"command", "render"},
                {"workspace", params.workspace.string()},
                {"extent", {box.minX, box.minY, box.maxX, box.maxY}},
                {"size", {params.size.width(), params.size.height()}},
                {"scale", std::round(map.viewport.scaleDenominator())},
                {"every_layer", params.isEveryLayer},
                {"filled", params.isFilled},
                {"features", naive.features},
                {"vertices", naive.vertices},
                {"inked_share", inkedShare(map.image)},
                {"ms", inHand.json()},
                {"cpu_ms", cpu.json()},
                {"tiles_ms", asTiles.json()},
                {"tiles_cpu_ms", cpuAsTiles.json()},
                {"with_reading_ms", withReading.json()},
                {"pan_ms", pan.json()},
                {"peak_memory_mib", peakMemory()},
                {"reference", referenceJson("a QPainter path for each of the same features", reference)},
                {"reference_cpu_ms", cpuOfReference.json()},
                {"ratio", ratio(inHand, reference)},
                {"tiles_ratio", ratio(asTiles, reference)},
                {"cpu_ratio", ratio(cpu, cpuOfReference)}};
}

} // namespace bench
