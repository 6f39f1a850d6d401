#pragma once

#include "analysis/siting/choose_sites.h"

namespace geo::analysis {

// A choice that is nearly as good costs, or covers, this share of the best more, or less, at most.
inline constexpr double kNearlyAsGood = 0.01;

// Other choices that are nearly as good as `best`: each the best of those that are no more than what is there already
// with something added, `most` of them at most, until one is worse. Each is as proven as its search.
struct Alternatives {
    std::vector<SitingChoice> choices;
    bool areAll = true; // there is no other one
};
// `seconds` for all of them. Errors: cancelled, and those of the solver.
[[nodiscard]] Result<Alternatives> alternativesTo(const SitingChoice& best, const SitingProblem& problem,
                                                  const SitingModelParams& params, std::size_t most, double seconds,
                                                  JobControl& job);

} // namespace geo::analysis
