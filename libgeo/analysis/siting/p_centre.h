#pragma once

#include "analysis/siting/siting_problem.h"
#include "base/job_control.h"

namespace geo::analysis {

// The places with the least minutes from the demand that is worst off to its nearest open or kept place (p-centre on
// the places that may be opened, Hakimi 1964): the least of the minutes that occur for which all is covered, found by
// halving (Minieka 1970). What no candidate reaches is left out (SitingChoice::leftOut), and so is demand without
// weight. Sorts are no part of it. Errors: as coverMost.
[[nodiscard]] Result<SitingChoice> leastWorst(const SitingProblem& problem, const SitingSearch& search,
                                              JobControl& job);

} // namespace geo::analysis
