#include "analysis/siting/p_median.h"

#include "analysis/siting/model_search.h"

#include <algorithm>

namespace geo::analysis {

namespace {

// Demand as one sort of places sees it.
struct MedianRow {
    std::vector<Saving> columns; // with the minutes to each
    double kept = kNoLimit;      // minutes to the nearest place that is kept
    double last = 0.0;           // minutes to the furthest column
};

class Rows {
public:
    Rows(const SitingProblem& problem, const SitingColumns& columns, std::size_t sort)
        : m_problem(problem)
        , m_columns(columns)
        , m_sort(sort)
        , m_far(problem.farthest())
        , m_all(static_cast<std::size_t>(
              std::ranges::count_if(columns.columns, [sort](const OpenedPlace& place) { return place.sort == sort; })))
        , m_isSureOfOne(columns.rules.groups[sort].low > 0) {}

    [[nodiscard]] MedianRow row(std::size_t demand) const {
        MedianRow row;
        for (const SitingReach& each : m_problem.reachesOf(demand)) {
            const bool suits = m_problem.sorts.empty() || m_problem.sorts[m_sort].suits[each.candidate];
            if (suits && m_problem.candidates[each.candidate].isKept) row.kept = std::min(row.kept, each.minutes);
            const ColumnId column = m_columns.numbers[m_sort][each.candidate];
            if (column == SitingColumns::kNoColumn) continue;
            row.columns.push_back({column, each.minutes});
            row.last = std::max(row.last, each.minutes);
        }
        return row;
    }
    // The minutes that count where no new place is nearer: where some new place serves it in any case, those to the
    // furthest of them.
    [[nodiscard]] double baseOf(const MedianRow& row) const {
        if (row.kept < kNoLimit) return row.kept;
        return m_isSureOfOne && row.columns.size() == m_all ? row.last : m_far;
    }

private:
    const SitingProblem& m_problem;
    const SitingColumns& m_columns;
    std::size_t m_sort;
    double m_far;
    std::size_t m_all; // columns of the sort
    bool m_isSureOfOne;
};

} // namespace

Result<SitingChoice> leastTravel(const SitingProblem& problem, const SitingSearch& search, JobControl& job) {
    ModelSearch model{problem, search, columnsOf(problem, CountRule::exactly, search), CountRule::exactly};
    for (std::size_t sort = 0; sort < model.columns().numbers.size(); ++sort) {
        const Rows rows{problem, model.columns(), sort};
        const double factor = problem.sorts.empty() ? 1.0 : problem.sorts[sort].weight;
        for (std::size_t i = 0; i < problem.demandCount(); ++i) {
            if (i % 1024 == 0) GEO_TRY(job.step(Phase::computing));
            const double weight = factor * problem.weight(i);
            MedianRow row = rows.row(i);
            if (row.columns.empty() && row.kept == kNoLimit) {
                model.leaveOut(weight);
                continue;
            }
            const double base = rows.baseOf(row);
            model.addConstant(weight * base);
            for (Saving& each : row.columns) each.amount = weight * (base - each.amount);
            std::erase_if(row.columns, [](const Saving& each) { return each.amount <= 0.0; });
            model.addRow(row.columns);
        }
    }
    return std::move(model).least(job);
}

} // namespace geo::analysis
