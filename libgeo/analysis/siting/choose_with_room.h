#pragma once

#include "analysis/siting/siting_problem.h"
#include "base/job_control.h"
#include "domain/results/siting.h"

namespace geo::analysis {

// As the models, but that no place serves more demand than its capacity; demand may be shared between places. Covering
// all, and the least worst, ask for room for all that may be served. CBC chooses, and the gap is the one that it has
// come to. SitingChoice::served says how full each place is. Sorts are no part of it. Errors: sitingImpossible (what
// "capacity" where there is too little room), solverMissing, solverFailed where nothing was found in time; those of the
// models.
[[nodiscard]] Result<SitingChoice> chooseWithRoom(const SitingProblem& problem, domain::SitingModel model,
                                                  const SitingSearch& search, JobControl& job);

} // namespace geo::analysis
