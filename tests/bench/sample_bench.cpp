#include "bench/sample_bench.h"

#include "bench/plain_reading.h"
#include "bench/process_figures.h"
#include "usecase/packed_layer.h"
#include "usecase/read_map.h"

namespace bench {
namespace {

geo::Result<double> packedAnew(const std::filesystem::path& workspace, geo::JobControl& job) {
    GEO_ASSIGN(auto desk, geo::usecase::Desk::open(workspace, geo::usecase::Access::readWrite, "entente-bench", job));
    GEO_TRY(geo::usecase::dropPackedLayers(desk, job));
    GEO_ASSIGN(const auto design, geo::usecase::usableDesign(desk));
    Stopwatch watch;
    GEO_TRY(geo::usecase::packLayers(desk, design, job));
    return watch.lap();
}

} // namespace

geo::Result<Json> benchPack(const std::filesystem::path& workspace, int repeat, geo::JobControl& job) {
    Timings packing;
    Timings reference;
    PlainReading reading;
    for (int i = 0; i < repeat; ++i) {
        GEO_ASSIGN(const double milliseconds, packedAnew(workspace, job));
        packing.add(milliseconds);
        Stopwatch watch;
        GEO_ASSIGN(reading, readPlainly(workspace, {"parcel"}));
        reference.add(watch.lap());
    }
    GEO_ASSIGN(auto desk, geo::usecase::Desk::open(workspace, geo::usecase::Access::readOnly, "entente-bench", job));
    const geo::carto::LayerState parcels{geo::carto::LayerId::parcel};
    GEO_ASSIGN(const auto layer, geo::usecase::readPackedLayer(desk, parcels, nullptr, job));
    const geo::carto::RowCells* cells = layer ? layer->cells() : nullptr;
    Json levels = Json::array();
    for (std::size_t i = 0; cells != nullptr && i < cells->levels.size(); ++i)
        levels.push_back({{"side_m", cells->levels[i].side / 100.0},
                          {"lines", cells->levels[i].lines()},
                          {"runs", cells->levels[i].runEnds.size()}});
    std::error_code unknown;
    return Json{{"command", "pack"},
                {"workspace", workspace.string()},
                {"parcels", layer ? layer->size() : 0},
                {"layer_mib", layer ? static_cast<double>(layer->bytes()) / 1048576.0 : 0.0},
                {"cells_mib", cells != nullptr ? static_cast<double>(cells->bytes()) / 1048576.0 : 0.0},
                {"apart", cells != nullptr ? cells->apart.size() : 0},
                {"levels", levels},
                {"bytes", std::filesystem::file_size(workspace, unknown)},
                {"ms", packing.json()},
                {"peak_memory_mib", peakMemory()},
                {"reference", referenceJson("the parcels read by SQLite alone", reference)},
                {"reference_rows", reading.rows},
                {"ratio", ratio(packing, reference)}};
}

geo::Result<Json> benchSample(const std::filesystem::path& workspace, const geo::sample::SampleParams& params,
                              geo::JobControl& job) {
    Timings writing;
    Timings reference;
    Stopwatch watch;
    GEO_TRY(geo::sample::writeSample(workspace, params, "entente-bench", job));
    writing.add(watch.lap());
    GEO_TRY(packedAnew(workspace, job));
    std::int64_t parcels = 0;
    GEO_ASSIGN(const auto metropolis, geo::sample::makeMetropolis(params, job));
    GEO_TRY(geo::sample::forEachParcel(
        metropolis,
        [&parcels](geo::domain::Parcel&&) -> geo::Result<void> {
            ++parcels;
            return {};
        },
        job));
    reference.add(watch.lap());
    std::error_code unknown;
    return Json{{"command", "sample"},
                {"workspace", workspace.string()},
                {"parcels", parcels},
                {"bytes", std::filesystem::file_size(workspace, unknown)},
                {"ms", writing.json()},
                {"peak_memory_mib", peakMemory()},
                {"reference", referenceJson("the metropolis and its parcels made and not kept", reference)},
                {"ratio", ratio(writing, reference)}};
}

} // namespace bench
