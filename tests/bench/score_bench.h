#pragma once

#include "base/job_control.h"
#include "bench/timings.h"
#include "domain/results/match.h"

#include <vector>

namespace bench {

// The scores of 500 projects (those of the workspace over and over) on the sites: the table of facts, the whole on one
// thread, and in two jobs at once. Reference: 16 products and sums a pair.
[[nodiscard]] geo::Result<Json> benchScores(const std::vector<geo::domain::Project>& projects,
                                            const geo::domain::MatchSnapshot& ground, geo::Date date, int repeat,
                                            geo::JobControl& job);

// 10,000 draws on the first 500 eligible spaces of a report. Reference: as many sorts of 500 numbers.
[[nodiscard]] geo::Result<Json> benchRobustness(geo::domain::MatchReport report, int repeat, geo::JobControl& job);

} // namespace bench
