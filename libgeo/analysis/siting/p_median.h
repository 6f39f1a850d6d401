#pragma once

#include "analysis/siting/siting_problem.h"
#include "base/job_control.h"

namespace geo::analysis {

// The places with the least sum of demand times minutes to the nearest open or kept place (p-median, Hakimi 1964,
// ReVelle and Swain 1970). Demand that could be served but reaches nothing open counts SitingProblem::farthest minutes;
// where there are sorts, each has its own nearest place. Errors: as coverMost.
[[nodiscard]] Result<SitingChoice> leastTravel(const SitingProblem& problem, const SitingSearch& search,
                                               JobControl& job);

} // namespace geo::analysis
