#pragma once

#include "base/job_control.h"
#include "bench/timings.h"

#include <filesystem>

namespace bench {

// A p-median of the OR-Library (n, m, p, then "i j cost" an edge; the last of two wins), every vertex demand and place,
// over the shortest ways. {n, p, objective, bound, gap, seconds}. Reference: the shortest ways of all pairs (Floyd and
// Warshall). Errors: fileUnreadable.
[[nodiscard]] geo::Result<Json> benchPMedian(const std::filesystem::path& file, double seconds, int repeat,
                                             geo::JobControl& job);

struct LocateBenchParams {
    int candidates = 300;
    int demand = 13'000;
    int sites = 15;
    double kilometres = 22.0; // side of the square that they lie on
    double minutes = 15.0;
    unsigned seed = 1;
    int repeat = 3;
};

// Maximal covering of demand around centres on a plane, on foot by the grid of streets. Reference: who is within reach
// of each candidate, counted.
[[nodiscard]] geo::Result<Json> benchLocate(const LocateBenchParams& params, geo::JobControl& job);

} // namespace bench
