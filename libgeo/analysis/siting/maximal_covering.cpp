#include "analysis/siting/maximal_covering.h"

#include "analysis/siting/model_search.h"

#include <algorithm>

namespace geo::analysis {

Result<SitingChoice> coverMost(const SitingProblem& problem, const SitingSearch& search, JobControl& job) {
    SitingColumns made = columnsOf(problem, CountRule::exactly, search);
    ModelSearch model{problem, search, std::move(made), CountRule::exactly};
    std::vector<Saving> savings;
    for (std::size_t sort = 0; sort < model.columns().numbers.size(); ++sort) {
        const auto suits = [&](std::uint32_t candidate) {
            return problem.sorts.empty() || problem.sorts[sort].suits[candidate];
        };
        const double factor = problem.sorts.empty() ? 1.0 : problem.sorts[sort].weight;
        for (std::size_t i = 0; i < problem.demandCount(); ++i) {
            savings.clear();
            const double weight = factor * problem.weight(i);
            bool isCovered = false;
            bool isReached = false;
            for (const SitingReach& each : problem.reachesOf(i)) {
                if (each.minutes > search.within || !suits(each.candidate)) continue;
                isReached = true;
                isCovered = isCovered || problem.candidates[each.candidate].isKept;
                const ColumnId column = model.columns().numbers[sort][each.candidate];
                if (column != SitingColumns::kNoColumn && weight > 0.0) savings.push_back({column, weight});
            }
            if (!isReached) model.leaveOut(weight);
            if (isCovered) model.addConstant(weight);
            if (!isCovered) model.addRow(savings);
        }
    }
    return std::move(model).most(job);
}

} // namespace geo::analysis
