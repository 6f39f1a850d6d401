#pragma once

#include "analysis/coverage/coverage_ground.h"
#include "domain/results/access.h"

namespace geo::analysis {

// Places a resident by a floating catchment: those who live in one square and one area of each set have the mean of
// what the parts of their streets reach, which keeps the sum over residents equal to the supply that is reached. One
// search a place. A place that does not say its capacity is taken for `capacityUnknown`, or left out at 0; both are
// told. Errors: networkMissing, nothingToCover ("population", "place"; "capacity" where no place says how many it
// takes), notFound, cancelled.
[[nodiscard]] Result<domain::AccessReport> access(const CoverageGround& ground, const domain::AccessParams& params,
                                                  JobControl& job);

} // namespace geo::analysis
