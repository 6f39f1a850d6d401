#include "bench/open_bench.h"

#include "bench/drawn_map.h"
#include "bench/plain_reading.h"
#include "bench/process_figures.h"
#include "usecase/read_map.h"

#include <set>

namespace bench {
namespace {

struct Opened {
    Timings total;
    Timings desk;
    Timings readMap;
    Timings picture;
    double sinceStart = 0.0; // of the first map
    double peakAfterFirst = 0.0;
    app::map::RenderedMap map; // the last
};

geo::Result<void> openOnce(const OpenParams& params, Opened& out, geo::JobControl& job) {
    if (params.isCold) forgetCached(params.workspace);
    Stopwatch whole;
    Stopwatch step;
    GEO_ASSIGN(auto desk,
               geo::usecase::Desk::open(params.workspace, geo::usecase::Access::readWrite, "entente-bench", job));
    out.desk.add(step.lap());
    GEO_ASSIGN(auto read, geo::usecase::readMap(desk, job));
    const auto snapshot = std::make_shared<const geo::carto::MapSnapshot>(std::move(read));
    out.readMap.add(step.lap());
    const auto view = viewOf(snapshot->extent(), params.size);
    GEO_ASSIGN(out.map, app::map::renderMap(requestOf(snapshot, params.workspace, view), job));
    out.picture.add(step.lap());
    out.total.add(whole.lap());
    if (!out.map.unread.empty()) return std::unexpected(out.map.unread.front().error);
    return {};
}

Json layersJson(const geo::carto::MapSnapshot& snapshot) {
    Json layers = Json::object();
    for (const auto& [id, layer] : snapshot.layers) layers[std::string{geo::domain::codeOf(id)}] = layer->total();
    return layers;
}

// The tables of the layers that are drawn: those held whole, and those read by box.
std::vector<std::string> tablesOf(const geo::carto::MapSnapshot& snapshot) {
    std::set<std::string> tables;
    for (const auto& [id, layer] : snapshot.layers)
        if (!layer->isEmpty()) tables.emplace(geo::domain::name(geo::carto::infoOf(id).kind));
    return {tables.begin(), tables.end()};
}

} // namespace

geo::Result<Json> benchOpen(const OpenParams& params, geo::JobControl& job) {
    Opened opened;
    for (int i = 0; i < params.repeat; ++i) {
        GEO_TRY(openOnce(params, opened, job));
        if (i > 0) continue;
        opened.sinceStart = sinceProcessStart();
        opened.peakAfterFirst = peakMemory();
    }
    Timings reference;
    PlainReading reading;
    for (int i = 0; i < params.repeat; ++i) {
        if (params.isCold) forgetCached(params.workspace);
        Stopwatch watch;
        GEO_ASSIGN(reading, readPlainly(params.workspace, tablesOf(*opened.map.snapshot)));
        reference.add(watch.lap());
    }
    return Json{{"command", "open"},
                {"workspace", params.workspace.string()},
                {"size", {params.size.width(), params.size.height()}},
                {"cold", params.isCold},
                {"scale", std::round(opened.map.viewport.scaleDenominator())},
                {"layers", layersJson(*opened.map.requested)},
                {"inked_share", inkedShare(opened.map.image)},
                {"ms", opened.total.json()},
                {"steps_ms",
                 {{"desk", opened.desk.json()}, {"read_map", opened.readMap.json()}, {"draw", opened.picture.json()}}},
                {"process_start_to_map_ms", opened.sinceStart},
                {"peak_memory_mib", opened.peakAfterFirst},
                {"reference", referenceJson("the drawn tables read by SQLite alone", reference)},
                {"reference_rows", reading.rows},
                {"reference_bytes", reading.bytes},
                {"ratio", ratio(opened.total, reference)}};
}

} // namespace bench
