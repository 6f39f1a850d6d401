#include "analysis/siting/model_search.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

namespace {

using Words = std::vector<std::uint64_t>;

Words wordsOf(const std::vector<ColumnId>& row, std::size_t columns) {
    Words words(columns / 64 + 1, 0);
    for (const ColumnId column : row) words[column / 64] |= std::uint64_t{1} << (column % 64);
    return words;
}

bool holdsAll(const Words& whole, const Words& part) {
    for (std::size_t i = 0; i < whole.size(); ++i)
        if ((part[i] & ~whole[i]) != 0) return false;
    return true;
}

} // namespace

SitingEnd endOf(SearchEnd end) {
    switch (end) {
    case SearchEnd::proven:
    case SearchEnd::impossible:
        return SitingEnd::proven;
    case SearchEnd::withinGap:
        return SitingEnd::withinGap;
    case SearchEnd::time:
        return SitingEnd::time;
    case SearchEnd::stopped:
        return SitingEnd::stopped;
    }
    return SitingEnd::time;
}

ModelSearch::ModelSearch(const SitingProblem& problem, const SitingSearch& search, SitingColumns columns,
                         CountRule rule)
    : m_problem(problem)
    , m_search(search)
    , m_columns(std::move(columns))
    , m_rule(rule) {
    m_savings.rules = m_columns.rules;
}

Result<SitingChoice> ModelSearch::run(double sign, JobControl& job) {
    if (m_problem.candidates.empty() || (m_columns.columns.empty() && !m_problem.budget))
        return std::unexpected(whyImpossible(m_problem, m_rule));
    m_savings.uniteEqualRows();
    SavingParams params;
    params.seconds = m_search.seconds;
    params.gap = m_search.gap;
    params.offset = m_constant;
    params.factor = sign;
    params.known = m_columns.columnsOf(m_search.known);
    GEO_ASSIGN(const SavingAnswer answer, searchOpenings(std::move(m_savings), params, job));
    if (!answer.isFound) return std::unexpected(whyImpossible(m_problem, m_rule));
    SitingChoice choice;
    choice.end = endOf(answer.end);
    choice.open = m_columns.places(answer.open);
    choice.objective = m_constant + sign * answer.worth;
    choice.bound = m_constant + sign * answer.bound;
    choice.leftOut = m_leftOut;
    choice.solver = "Lagrange";
    return choice;
}

Result<CoverAnswer> coverAll(const OpeningRules& rules, const std::vector<std::vector<ColumnId>>& rows,
                             const SavingParams& params, JobControl& job) {
    SavingProblem problem;
    problem.rules = rules;
    std::vector<Saving> savings;
    for (const auto& row : rows) {
        savings.clear();
        for (const ColumnId column : row) savings.push_back({column, 1.0});
        problem.addRow(savings);
    }
    problem.finish();
    SavingParams asked = params;
    asked.enough = static_cast<double>(rows.size());
    asked.wanted = asked.enough;
    GEO_ASSIGN(const SavingAnswer answer, searchOpenings(std::move(problem), asked, job));
    CoverAnswer cover;
    cover.end = answer.end;
    if (answer.isFound && answer.worth >= asked.enough - 0.5)
        cover = {CoverAnswer::Is::found, answer.open, SearchEnd::proven};
    else if (answer.end == SearchEnd::proven || answer.end == SearchEnd::impossible)
        cover.is = CoverAnswer::Is::impossible;
    return cover;
}

std::vector<std::vector<ColumnId>> withoutDominated(std::vector<std::vector<ColumnId>> rows, std::size_t columns) {
    std::ranges::sort(rows,
                      [](const auto& a, const auto& b) { return a.size() != b.size() ? a.size() < b.size() : a < b; });
    const auto twice = std::ranges::unique(rows);
    rows.erase(twice.begin(), twice.end());
    std::vector<std::vector<ColumnId>> kept;
    std::vector<Words> words;
    for (auto& row : rows) {
        const Words here = wordsOf(row, columns);
        if (std::ranges::any_of(words, [&](const Words& part) { return holdsAll(here, part); })) continue;
        words.push_back(here);
        kept.push_back(std::move(row));
    }
    return kept;
}

} // namespace geo::analysis
