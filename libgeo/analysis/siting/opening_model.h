#pragma once

#include "analysis/siting/saving_problem.h"
#include "analysis/solver/mip_model.h"

namespace geo::analysis {

// The problem as a mixed-integer programme: the first columns are those of the problem. Each row has a column for each
// step of its savings, full when a column is open that saves as much (Garcia, Labbe and Marin 2011). At `prices` (of a
// bound, by row) no row that is served by less than its price by more than `loss` is part of anything of interest: so
// little is left out, and some column that saves more is asked to be open. The worth is that above the prices less
// `loss`: `worthBelow` of it is not in the model.
struct OpeningModel {
    MipModel model;
    double worthBelow = 0.0;
};
[[nodiscard]] OpeningModel modelOf(const SavingProblem& problem, const std::vector<double>& prices, double loss);

} // namespace geo::analysis
