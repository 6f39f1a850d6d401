#include "analysis/siting/saving_bound.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace geo::analysis {

namespace {

constexpr double kFresh = 0.7;   // share of the new slope in the direction
constexpr double kRecent = 0.05; // share of the last choice in the shares
constexpr int kPatience = 12;    // steps without a better bound until the pace falls
constexpr double kSlower = 0.7;
constexpr double kLeastAim = 0.02; // of the bound: what a step aims to fall at least
constexpr double kLeastPace = 1.0e-4;
constexpr double kLessThan = 1.0e-6; // of the bound: what counts as a fall

} // namespace

SavingBound::SavingBound(const SavingProblem& problem)
    : m_problem(&problem)
    , m_groups(problem.rules.groups.size())
    , m_unit(problem.rules.rules.size(), 1.0)
    , m_prices(problem.rowCount(), 0.0)
    , m_tolls(problem.rules.rules.size(), 0.0)
    , m_depth(problem.rowCount(), 0)
    , m_worth(problem.columnCount(), 0.0)
    , m_taken(problem.rules.groups.size(), 0)
    , m_isChosen(problem.columnCount(), false)
    , m_share(problem.columnCount(), 0.0)
    , m_rowSlope(problem.rowCount(), 0.0)
    , m_ruleSlope(problem.rules.rules.size(), 0.0) {
    for (ColumnId i = 0; i < problem.columnCount(); ++i) m_groups[problem.rules.groupOf[i]].push_back(i);
    // A toll is that of a column, a price that of a row, of which a column serves many.
    const double many = static_cast<double>(problem.savingCount()) /
                        static_cast<double>(std::max<std::size_t>(problem.columnCount(), 1));
    for (std::size_t rule = 0; rule < m_unit.size(); ++rule) {
        double most = 0.0;
        for (const OpeningTerm& term : problem.rules.rules[rule].terms) most = std::max(most, std::abs(term.factor));
        m_unit[rule] = most > 0.0 ? std::sqrt(std::max(many, 1.0)) / most : 1.0;
    }
    m_best.bound = std::numeric_limits<double>::infinity();
}

void SavingBound::startAt(std::vector<double> prices, std::vector<double> tolls) {
    m_prices = std::move(prices);
    m_tolls = std::move(tolls);
}

void SavingBound::startAt(std::span<const ColumnId> open) {
    std::vector<bool> isOpen(m_problem->columnCount());
    for (const ColumnId column : open) isOpen[column] = true;
    for (std::size_t i = 0; i < m_prices.size(); ++i) {
        double sum = 0.0;
        int count = 0;
        for (const Saving& each : m_problem->row(i)) {
            if (!isOpen[each.other]) continue;
            sum += each.amount;
            if (++count == 2) break;
        }
        m_prices[i] = sum / 2.0;
    }
}

double SavingBound::evaluate() {
    double bound = 0.0;
    std::ranges::fill(m_worth, 0.0);
    for (std::size_t i = 0; i < m_prices.size(); ++i) {
        const double price = m_prices[i];
        const auto row = m_problem->row(i);
        bound += price;
        std::size_t depth = 0;
        for (; depth < row.size() && row[depth].amount > price; ++depth)
            m_worth[row[depth].other] += row[depth].amount - price;
        m_depth[i] = static_cast<std::uint32_t>(depth);
    }
    for (std::size_t rule = 0; rule < m_tolls.size(); ++rule) {
        if (m_tolls[rule] <= 0.0) continue;
        bound += m_tolls[rule] * m_problem->rules.rules[rule].high;
        for (const OpeningTerm& term : m_problem->rules.rules[rule].terms)
            m_worth[term.column] -= m_tolls[rule] * term.factor;
    }
    choose(bound);
    return bound;
}

void SavingBound::choose(double& bound) {
    m_chosen.clear();
    std::fill(m_isChosen.begin(), m_isChosen.end(), false);
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        auto& columns = m_groups[group];
        const OpeningGroup& limits = m_problem->rules.groups[group];
        const auto high = std::min<std::int64_t>(limits.high, static_cast<std::int64_t>(columns.size()));
        std::ranges::partial_sort(columns, columns.begin() + std::max<std::int64_t>(high, 0), std::greater{},
                                  [this](ColumnId column) { return m_worth[column]; });
        m_taken[group] = 0;
        for (std::int64_t i = 0; i < high; ++i) {
            const ColumnId column = columns[static_cast<std::size_t>(i)];
            if (i >= limits.low && m_worth[column] <= 0.0) break;
            bound += m_worth[column];
            m_isChosen[column] = true;
            m_chosen.push_back(column);
            ++m_taken[group];
        }
    }
}

void SavingBound::findSlopes() {
    const double old = m_steps == 0 ? 0.0 : 1.0 - kFresh;
    const double fresh = 1.0 - old;
    for (std::size_t i = 0; i < m_prices.size(); ++i) {
        double slope = 1.0;
        const auto row = m_problem->row(i);
        for (std::size_t at = 0; at < m_depth[i]; ++at) slope -= m_isChosen[row[at].other] ? 1.0 : 0.0;
        m_rowSlope[i] = old * m_rowSlope[i] + fresh * slope;
        if (m_prices[i] <= 0.0 && m_rowSlope[i] > 0.0) m_rowSlope[i] = 0.0; // no price is below 0
    }
    for (std::size_t rule = 0; rule < m_tolls.size(); ++rule) {
        double slope = m_problem->rules.rules[rule].high;
        for (const OpeningTerm& term : m_problem->rules.rules[rule].terms)
            if (m_isChosen[term.column]) slope -= term.factor;
        m_ruleSlope[rule] = old * m_ruleSlope[rule] + fresh * slope * m_unit[rule];
        if (m_tolls[rule] <= 0.0 && m_ruleSlope[rule] > 0.0) m_ruleSlope[rule] = 0.0;
    }
}

bool SavingBound::step(double known) {
    const double bound = evaluate();
    const double fall = std::isfinite(m_best.bound) ? m_best.bound - bound : 1.0;
    if (bound < m_best.bound) keepBest(bound);
    m_idle = fall > kLessThan * std::abs(bound) ? 0 : m_idle + 1;
    if (m_idle >= kPatience) {
        m_pace *= kSlower;
        m_idle = 0;
    }
    for (std::size_t i = 0; i < m_share.size(); ++i)
        m_share[i] += (m_steps == 0 ? 1.0 : kRecent) * ((m_isChosen[i] ? 1.0 : 0.0) - m_share[i]);
    findSlopes();
    ++m_steps;
    double norm = 0.0;
    for (const double slope : m_rowSlope) norm += slope * slope;
    for (const double slope : m_ruleSlope) norm += slope * slope;
    if (norm <= 0.0 || m_pace < kLeastPace) return false;
    move(m_pace * std::max(bound - known, kLeastAim * std::abs(bound)) / norm);
    return true;
}

void SavingBound::move(double length) {
    for (std::size_t i = 0; i < m_prices.size(); ++i) m_prices[i] = std::max(0.0, m_prices[i] - length * m_rowSlope[i]);
    for (std::size_t rule = 0; rule < m_tolls.size(); ++rule)
        m_tolls[rule] = std::max(0.0, m_tolls[rule] - length * m_ruleSlope[rule] * m_unit[rule]);
}

void SavingBound::keepBest(double bound) {
    m_best.bound = bound;
    m_best.prices = m_prices;
    m_best.tolls = m_tolls;
    m_best.ifOpen.assign(m_worth.size(), bound);
    m_best.ifShut.assign(m_worth.size(), bound);
    for (std::size_t group = 0; group < m_groups.size(); ++group) whatIf(bound, group);
}

void SavingBound::whatIf(double bound, std::size_t group) {
    const OpeningGroup& limits = m_problem->rules.groups[group];
    double least = std::numeric_limits<double>::infinity(); // of those that are chosen
    double next = -std::numeric_limits<double>::infinity(); // of those that are not
    for (const ColumnId column : m_groups[group]) {
        if (m_isChosen[column])
            least = std::min(least, m_worth[column]);
        else
            next = std::max(next, m_worth[column]);
    }
    const bool isFull = m_taken[group] >= limits.high;
    const bool mayHaveFewer = m_taken[group] > limits.low;
    for (const ColumnId column : m_groups[group]) {
        const double worth = m_worth[column];
        if (m_isChosen[column])
            m_best.ifShut[column] = bound - worth + (mayHaveFewer ? std::max(0.0, next) : next);
        else
            m_best.ifOpen[column] = bound + worth - (isFull ? least : 0.0);
    }
}

} // namespace geo::analysis
