#pragma once

#include "analysis/siting/saving_problem.h"

namespace geo::analysis {

// A set of open columns that gets better by opening one, and shutting another in its place (Teitz and Bart 1968; the
// two best savings of each row are kept, after Whitaker 1983, so that a column is held against all that are open in one
// go over its savings). Meets the rules before and after each change. `problem` outlives it.
class Interchange {
public:
    Interchange(const SavingProblem& problem, std::span<const ColumnId> open);

    // Changes until none is for the better. Each round is O(savings); `isOver` is asked now and then.
    template <class IsOver>
    void run(IsOver isOver) {
        std::size_t unchanged = 0;
        for (ColumnId column = 0; unchanged < m_isOpen.size() && !isOver();
             column = static_cast<ColumnId>((column + 1) % m_isOpen.size()))
            unchanged = tryToOpen(column) ? 0 : unchanged + 1;
    }

    [[nodiscard]] double worth() const { return m_worth; }
    [[nodiscard]] std::vector<ColumnId> opened() const;

private:
    struct TwoBest {
        ColumnId first = 0;
        ColumnId second = 0;
        double best = 0.0;
        double next = 0.0;
    };

    bool tryToOpen(ColumnId column);
    [[nodiscard]] bool allows(ColumnId opening, ColumnId shutting) const;
    [[nodiscard]] bool allows(ColumnId opening) const;
    void change(ColumnId column, bool open);
    void refresh(std::size_t row);

    const SavingProblem* m_problem;
    std::vector<std::vector<RuleFactor>> m_rulesOf;
    std::vector<bool> m_isOpen;
    std::vector<ColumnId> m_open;
    std::vector<TwoBest> m_rows;
    std::vector<double> m_loss;        // by column that is open: what the rows lose without it
    std::vector<double> m_extra;       // by column, while one is tried
    std::vector<double> m_sum;         // by rule
    std::vector<std::int64_t> m_count; // by group
    double m_worth = 0.0;
};

} // namespace geo::analysis
