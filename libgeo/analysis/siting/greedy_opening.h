#pragma once

#include "analysis/siting/saving_problem.h"

#include <optional>

namespace geo::analysis {

// A set that meets the rules, or the word that there is none.
struct FoundOpening {
    std::optional<std::vector<ColumnId>> columns;
    bool isImpossible = false; // no set at all meets the rules; false without columns: none was found in time
};

// Opens in turn what saves most, as the rules allow, from what `start` (settled) has decided. Where only a number is
// asked this has (1 - 1/e) of the greatest worth at least (Nemhauser, Wolsey and Fisher 1978). Where that ends at a
// rule, any set that meets the rules.
[[nodiscard]] FoundOpening openedInTurn(const SavingProblem& problem, const PartialChoice& start);

// A set that meets the rules, free columns with a greater `preference` first; by branching on the rules.
[[nodiscard]] FoundOpening anyOpening(const PartialChoice& start, const std::vector<double>& preference);

} // namespace geo::analysis
