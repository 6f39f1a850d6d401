#pragma once

#include "analysis/siting/saving_problem.h"

#include <functional>
#include <random>
#include <set>

namespace geo::analysis {

// The best set that was found so far, and ways to find a better one. Every set meets the rules. `problem` outlives it.
class BestOpening {
public:
    // `isOver`: asked now and then, whether there is no time left.
    BestOpening(const SavingProblem& problem, std::function<bool()> isOver)
        : m_problem(problem)
        , m_isOver(std::move(isOver)) {}

    [[nodiscard]] bool isFound() const { return m_isFound; }
    [[nodiscard]] double worth() const { return m_worth; }
    [[nodiscard]] const std::vector<ColumnId>& open() const { return m_open; } // ascending

    // Keeps a set that meets the rules if it is the best.
    void consider(std::vector<ColumnId> open);
    // The same, made better by interchange; the same set is not tried twice.
    void improve(std::vector<ColumnId> open);
    // From what `start` has decided: the columns in their order as far as the rules allow, then what saves most.
    void improveFrom(const PartialChoice& start, std::span<const ColumnId> order);
    // A set near the best: some of it is shut, what saves most is opened in its place, and that is improved (iterated
    // local search, Lourenco, Martin and Stuetzle 2003). The same numbers are drawn each time.
    void shake(const PartialChoice& start, int round);

private:
    const SavingProblem& m_problem;
    std::function<bool()> m_isOver;
    std::vector<ColumnId> m_open;
    double m_worth = 0.0;
    bool m_isFound = false;
    std::set<std::vector<ColumnId>> m_tried;
    std::mt19937 m_random{1};
};

} // namespace geo::analysis
