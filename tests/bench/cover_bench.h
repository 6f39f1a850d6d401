#pragma once

#include "base/job_control.h"
#include "bench/timings.h"

#include <filesystem>

namespace bench {

struct CoverBenchParams {
    std::filesystem::path workspace;
    int repeat = 5;
};

// From a ground in memory: the nearest place of every square, and the whole report on foot with its targets. References
// of the same run: Dijkstra with std::priority_queue over the same streets from the same starts, and that many times
// for the report, which searches on foot and by car. Errors: networkMissing, nothingToCover; those of Desk::open.
[[nodiscard]] geo::Result<Json> benchCover(const CoverBenchParams& params, geo::JobControl& job);

} // namespace bench
