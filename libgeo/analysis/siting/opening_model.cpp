#include "analysis/siting/opening_model.h"

#include <algorithm>

namespace geo::analysis {

namespace {

class Writer {
public:
    explicit Writer(const SavingProblem& problem)
        : m_problem(problem) {
        m_made.model.columns.assign(problem.columnCount(), {0.0, 1.0, 0.0, true});
        std::vector<MipRow> counts;
        for (const OpeningGroup& group : problem.rules.groups)
            counts.push_back({static_cast<double>(group.low), static_cast<double>(group.high), {}});
        for (ColumnId i = 0; i < problem.columnCount(); ++i) counts[problem.rules.groupOf[i]].terms.push_back({i, 1.0});
        for (MipRow& row : counts)
            if (!row.terms.empty()) m_made.model.rows.push_back(std::move(row));
        for (const OpeningRule& rule : problem.rules.rules) {
            MipRow row{-kUnbounded, rule.high, {}};
            for (const OpeningTerm& term : rule.terms) row.terms.push_back({term.column, term.factor});
            m_made.model.rows.push_back(std::move(row));
        }
    }

    // The steps of a row, down to `floor`.
    void addSteps(std::size_t row, double floor) {
        const auto savings = m_problem.row(row);
        MipRow some{1.0, kUnbounded, {}};
        std::size_t above = m_made.model.columns.size(); // the step above, if there is one
        bool isFirst = true;
        for (std::size_t at = 0; at < savings.size() && savings[at].amount > floor;) {
            const double amount = savings[at].amount;
            MipRow step{-kUnbounded, 0.0, {{m_made.model.columns.size(), 1.0}}};
            for (; at < savings.size() && savings[at].amount == amount; ++at) {
                step.terms.push_back({savings[at].other, -1.0});
                some.terms.push_back({savings[at].other, 1.0});
            }
            const double next = at < savings.size() ? std::max(savings[at].amount, floor) : floor;
            if (!isFirst) step.terms.push_back({above, -1.0});
            isFirst = false;
            above = m_made.model.columns.size();
            m_made.model.columns.push_back({0.0, 1.0, amount - next, false});
            m_made.model.rows.push_back(std::move(step));
        }
        m_made.worthBelow += floor;
        if (floor > 0.0) m_made.model.rows.push_back(std::move(some));
    }

    OpeningModel made() { return std::move(m_made); }

private:
    const SavingProblem& m_problem;
    OpeningModel m_made;
};

} // namespace

OpeningModel modelOf(const SavingProblem& problem, const std::vector<double>& prices, double loss) {
    Writer writer{problem};
    for (std::size_t row = 0; row < problem.rowCount(); ++row)
        if (!problem.row(row).empty()) writer.addSteps(row, std::max(0.0, prices[row] - loss));
    return writer.made();
}

} // namespace geo::analysis
