#include "analysis/siting/cover_rows.h"

#include "analysis/siting/model_search.h"

#include <algorithm>

namespace geo::analysis {

CoverRows coverRows(const SitingProblem& problem, const SitingColumns& columns, double within) {
    CoverRows made;
    for (std::size_t i = 0; i < problem.demandCount(); ++i) {
        if (problem.weight(i) <= 0.0) continue;
        std::vector<ColumnId> row;
        bool isCovered = false;
        for (const SitingReach& each : problem.reachesOf(i)) {
            if (each.minutes > within) continue;
            isCovered = isCovered || problem.candidates[each.candidate].isKept;
            const ColumnId column = columns.numbers[0][each.candidate];
            if (column != SitingColumns::kNoColumn) row.push_back(column);
        }
        if (isCovered) continue;
        if (row.empty()) {
            made.leftOut += problem.weight(i);
            continue;
        }
        std::ranges::sort(row);
        made.rows.push_back(std::move(row));
    }
    made.rows = withoutDominated(std::move(made.rows), columns.columns.size());
    return made;
}

} // namespace geo::analysis
