#pragma once

#include "analysis/siting/siting_problem.h"
#include "base/job_control.h"
#include "domain/results/siting.h"

namespace geo::analysis {

// The best choice of a model; where places have room for so many only (`withCapacity`), as chooseWithRoom.
struct SitingModelParams {
    domain::SitingModel model = domain::SitingModel::mclp;
    bool withCapacity = false;
    SitingSearch search;
};
// Errors: those of the models.
[[nodiscard]] Result<SitingChoice> chooseSites(const SitingProblem& problem, const SitingModelParams& params,
                                               JobControl& job);

} // namespace geo::analysis
