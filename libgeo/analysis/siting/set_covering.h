#pragma once

#include "analysis/siting/siting_problem.h"
#include "base/job_control.h"

namespace geo::analysis {

// The fewest new places that, with those that are kept, cover all demand within search.within minutes that may be
// covered at all (location set covering problem, Toregas et al. 1971); the rest is told as SitingChoice::leftOut. The
// problem's count is how many may be opened at most. Demand without weight need not be covered. Sorts are no part of
// it. Errors: sitingImpossible (what "cover" where the count or another obligation does not allow it), nothingToCover,
// cancelled.
[[nodiscard]] Result<SitingChoice> coverAllDemand(const SitingProblem& problem, const SitingSearch& search,
                                                  JobControl& job);

} // namespace geo::analysis
