#pragma once

#include "analysis/allocation/choice_state.h"

namespace geo::analysis {

// A selection group after group: obligatory ones first, then those that have most to lose at these prices, each taking
// what is best of what fits. Linear in the loads, but for a sort of the groups.
[[nodiscard]] Selection chosenInTurn(const ChoiceProblem& problem, const std::vector<double>& toll);

// Better choices until there is none: a group takes a better choice that fits, or one for which another group gives way
// and takes its next best. Obligatory groups count before worth. Never worse than what it is given.
[[nodiscard]] Selection improved(const ChoiceProblem& problem, const Selection& selection);

// Of selections of the same worth the one that is preferred: no group alone could take an earlier one of its choices of
// the same worth, and none without a choice could have one. Deterministic.
[[nodiscard]] Selection settled(const ChoiceProblem& problem, const Selection& selection);

} // namespace geo::analysis
