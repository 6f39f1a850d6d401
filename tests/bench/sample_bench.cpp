#include "bench/sample_bench.h"

#include "bench/process_figures.h"

namespace bench {

geo::Result<Json> benchSample(const std::filesystem::path& workspace, const geo::sample::SampleParams& params,
                              geo::JobControl& job) {
    Timings writing;
    Timings reference;
    Stopwatch watch;
    GEO_TRY(geo::sample::writeSample(workspace, params, "entente-bench", job));
    writing.add(watch.lap());
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
