#pragma once

#include "analysis/allocation/choose_best.h"
#include "analysis/allocation/offer_problem.h"

namespace geo::analysis {

struct OptimalOffers {
    std::vector<Offer> offers; // by project
    ChoiceEnd end = ChoiceEnd::time;
    double bound = 0.0; // of the sum of score times priority
    std::string solver;
    std::string contradiction; // where it is infeasible: "pinned", "pinned|ceiling"...
};

// The allocation of the greatest worth, begun with one that is known. Only the dearest candidates of each project are
// looked at first, and more of them as long as they may matter. Errors: those of chooseBest.
[[nodiscard]] Result<OptimalOffers> optimalOffers(const Market& market, const domain::AllocationParams& params,
                                                  std::span<const Offer> known, JobControl& job);

} // namespace geo::analysis
