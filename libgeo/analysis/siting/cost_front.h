#pragma once

#include "analysis/siting/siting_problem.h"
#include "base/job_control.h"

namespace geo::analysis {

// What the least money covers the most with: for each of a number of budgets, from what the obligations cost at least
// to what all would cost, the choice that covers most (mclp). Where no candidate costs anything, for each number of new
// places instead. Each point is better covered than those that cost less; the count of the problem is a ceiling.
struct FrontChoice {
    OpenedPlaces open;
    double cost = 0.0;
    double covered = 0.0;
    bool isProven = false;
};
inline constexpr std::size_t kFrontPoints = 12;
// search.seconds for all of it. Errors: those of coverMost.
[[nodiscard]] Result<std::vector<FrontChoice>> costFront(const SitingProblem& problem, const SitingSearch& search,
                                                         JobControl& job);

[[nodiscard]] double costOf(const SitingProblem& problem, const OpenedPlaces& open);

} // namespace geo::analysis
