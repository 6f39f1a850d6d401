#pragma once

#include "analysis/coverage/coverage_ground.h"

namespace geo::analysis {

// Who reaches the nearest of the places asked for, within which time: one search from all of them, against the
// direction of travel, and a sum over the pieces of demand, whose parts within a time count exactly. What the targets
// ask (on foot, by car) is searched for beside the way of travelling asked. Errors: networkMissing, nothingToCover
// (what), notFound (kind, key), cancelled.
[[nodiscard]] Result<domain::CoverageReport> cover(const CoverageGround& ground, const domain::CoverageParams& params,
                                                   JobControl& job);

// Who lives where, and nothing of what they reach: rows without times. Answers without streets and without places.
// Errors: nothingToCover ("population"), cancelled.
[[nodiscard]] Result<domain::CoverageReport> residentsByArea(const CoverageGround& ground, JobControl& job);

// Residents of all squares who reach one of the places in time. O(n log n) of the streets and O(pieces). Errors:
// networkMissing (what, mode), cancelled.
[[nodiscard]] Result<double> residentsWithin(const CoverageGround& ground, std::vector<domain::CoveringPlace> places,
                                             const domain::TravelParams& travel, Minutes within, JobControl& job);

} // namespace geo::analysis
