#pragma once

#include "base/job_control.h"
#include "bench/timings.h"

#include <filesystem>
#include <string>

namespace bench {

struct MatchBenchParams {
    std::filesystem::path workspace;
    std::string project; // "": the first
    int spaces = 5'000;  // the sites of the workspace repeated until there are so many
    int repeat = 20;
};

// A whole match, and a re-rank after a weight changed with the marks on the map that follow from it; also for the same
// project without its needs, which nearly every space is eligible for. Reference, of the latter: sorting as many
// numbers. Besides, the scores of many projects at once and a robustness (score_bench.h). Errors: notFound;
// nothingToShow where the workspace has no space; those of Desk::open.
[[nodiscard]] geo::Result<Json> benchMatch(const MatchBenchParams& params, geo::JobControl& job);

} // namespace bench
