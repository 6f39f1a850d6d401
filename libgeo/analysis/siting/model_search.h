#pragma once

#include "analysis/siting/saving_search.h"
#include "analysis/siting/siting_columns.h"

namespace geo::analysis {

// What the models share: a model says what each column saves each row, and this searches and tells the choice in the
// terms of the model.
class ModelSearch {
public:
    // `problem` and `search` outlive it.
    ModelSearch(const SitingProblem& problem, const SitingSearch& search, SitingColumns columns, CountRule rule);

    [[nodiscard]] const SitingColumns& columns() const { return m_columns; }
    void addRow(const std::vector<Saving>& savings) { m_savings.addRow(savings); }
    // What the objective has whatever is opened.
    void addConstant(double amount) { m_constant += amount; }
    // Demand that nothing serves whatever is opened.
    void leaveOut(double weight) { m_leftOut += weight; }

    // The objective is the constant and what is saved; or the constant less what is saved.
    [[nodiscard]] Result<SitingChoice> most(JobControl& job) && { return run(1.0, job); }
    [[nodiscard]] Result<SitingChoice> least(JobControl& job) && { return run(-1.0, job); }

private:
    [[nodiscard]] Result<SitingChoice> run(double sign, JobControl& job);

    const SitingProblem& m_problem;
    const SitingSearch& m_search;
    SitingColumns m_columns;
    SavingProblem m_savings;
    CountRule m_rule;
    double m_constant = 0.0;
    double m_leftOut = 0.0;
};

// Whether one choice has them all: each row is a set of columns of which one has to be open.
struct CoverAnswer {
    enum class Is : std::uint8_t { found, impossible, unknown };
    Is is = Is::unknown;
    std::vector<ColumnId> open;
    SearchEnd end = SearchEnd::proven;
};
// `most`: of new places, where it is below what the rules of the columns say. Errors: cancelled.
[[nodiscard]] Result<CoverAnswer> coverAll(const OpeningRules& rules, const std::vector<std::vector<ColumnId>>& rows,
                                           const SavingParams& params, JobControl& job);

// The rows that are left when those go that hold another one: whoever covers the other covers them too. O(r^2 n / 64)
[[nodiscard]] std::vector<std::vector<ColumnId>> withoutDominated(std::vector<std::vector<ColumnId>> rows,
                                                                  std::size_t columns);

[[nodiscard]] SitingEnd endOf(SearchEnd end);

} // namespace geo::analysis
