#pragma once

#include "analysis/siting/opening_rules.h"
#include "analysis/siting/siting_problem.h"
#include "base/result.h"

namespace geo::analysis {

// How many new places a model asks for where the problem says a number.
enum class CountRule : std::uint8_t { exactly, atMost };

// What may be opened, as columns, and which sets of them may be.
struct SitingColumns {
    std::vector<OpenedPlace> columns;           // ascending
    std::vector<std::vector<ColumnId>> numbers; // by sort and candidate; kNoColumn where it may not be opened
    OpeningRules rules;

    static constexpr ColumnId kNoColumn = std::numeric_limits<ColumnId>::max();
    [[nodiscard]] OpenedPlaces places(std::span<const ColumnId> open) const;
    [[nodiscard]] std::vector<ColumnId> columnsOf(const OpenedPlaces& places) const; // of those that are columns
};

[[nodiscard]] SitingColumns columnsOf(const SitingProblem& problem, CountRule rule, const SitingSearch& search);

// Which obligation no choice meets: sitingImpossible (what, key, found, expected); nothingToCover (what) where there
// is nothing to choose from. To be asked when a search has found that nothing meets them.
[[nodiscard]] Error whyImpossible(const SitingProblem& problem, CountRule rule);

} // namespace geo::analysis
