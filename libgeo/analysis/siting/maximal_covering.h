#pragma once

#include "analysis/siting/siting_problem.h"
#include "base/job_control.h"

namespace geo::analysis {

// The places that cover the most demand within search.within minutes (maximal covering location problem, Church and
// ReVelle 1974); where there are sorts, the weighted sum of what each covers. Demand is served by any number of places.
// The objective holds what the kept places cover. Errors: sitingImpossible (what, key, found, expected), nothingToCover
// (what), cancelled.
[[nodiscard]] Result<SitingChoice> coverMost(const SitingProblem& problem, const SitingSearch& search, JobControl& job);

} // namespace geo::analysis
