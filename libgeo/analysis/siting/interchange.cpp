#include "analysis/siting/interchange.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace geo::analysis {

namespace {

constexpr ColumnId kNone = std::numeric_limits<ColumnId>::max();
constexpr double kBetter = 1.0e-9; // of the worth: less is a rounding

double factorIn(const std::vector<RuleFactor>& factors, std::uint32_t rule) {
    const auto at = std::ranges::find(factors, rule, &RuleFactor::rule);
    return at == factors.end() ? 0.0 : at->factor;
}

} // namespace

Interchange::Interchange(const SavingProblem& problem, std::span<const ColumnId> open)
    : m_problem(&problem)
    , m_rulesOf(rulesByColumn(problem.rules))
    , m_isOpen(problem.columnCount(), false)
    , m_rows(problem.rowCount())
    , m_loss(problem.columnCount(), 0.0)
    , m_extra(problem.columnCount(), 0.0)
    , m_sum(problem.rules.rules.size(), 0.0)
    , m_count(problem.rules.groups.size(), 0) {
    for (const ColumnId column : open) {
        m_isOpen[column] = true;
        m_open.push_back(column);
        ++m_count[problem.rules.groupOf[column]];
        for (const RuleFactor& each : m_rulesOf[column]) m_sum[each.rule] += each.factor;
    }
    for (TwoBest& row : m_rows) row = {kNone, kNone, 0.0, 0.0};
    for (std::size_t row = 0; row < m_rows.size(); ++row) refresh(row);
}

std::vector<ColumnId> Interchange::opened() const {
    std::vector<ColumnId> columns = m_open;
    std::ranges::sort(columns);
    return columns;
}

void Interchange::refresh(std::size_t row) {
    TwoBest& here = m_rows[row];
    m_worth -= here.best;
    if (here.first != kNone) m_loss[here.first] -= here.best - here.next;
    here = {kNone, kNone, 0.0, 0.0};
    for (const Saving& each : m_problem->row(row)) {
        if (!m_isOpen[each.other]) continue;
        if (here.first == kNone) {
            here.first = each.other;
            here.best = each.amount;
        } else {
            here.second = each.other;
            here.next = each.amount;
            break;
        }
    }
    m_worth += here.best;
    if (here.first != kNone) m_loss[here.first] += here.best - here.next;
}

void Interchange::change(ColumnId column, bool open) {
    m_isOpen[column] = open;
    const double sign = open ? 1.0 : -1.0;
    m_count[m_problem->rules.groupOf[column]] += open ? 1 : -1;
    for (const RuleFactor& each : m_rulesOf[column]) m_sum[each.rule] += sign * each.factor;
    if (open)
        m_open.push_back(column);
    else
        std::erase(m_open, column);
    for (const Saving& each : m_problem->column(column)) {
        const TwoBest& row = m_rows[each.other];
        if (open ? each.amount > row.next : (row.first == column || row.second == column)) refresh(each.other);
    }
}

bool Interchange::allows(ColumnId opening) const {
    const OpeningRules& rules = m_problem->rules;
    const std::uint32_t group = rules.groupOf[opening];
    if (m_count[group] >= rules.groups[group].high) return false;
    return std::ranges::all_of(m_rulesOf[opening], [&](const RuleFactor& each) {
        return m_sum[each.rule] + each.factor <= rules.rules[each.rule].high || each.factor < 0.0;
    });
}

bool Interchange::allows(ColumnId opening, ColumnId shutting) const {
    const OpeningRules& rules = m_problem->rules;
    const std::uint32_t group = rules.groupOf[opening];
    const std::uint32_t other = rules.groupOf[shutting];
    if (group != other && (m_count[group] >= rules.groups[group].high || m_count[other] <= rules.groups[other].low))
        return false;
    const auto holds = [&](std::uint32_t rule, double change) {
        return change <= 0.0 || m_sum[rule] + change <= rules.rules[rule].high;
    };
    for (const RuleFactor& each : m_rulesOf[opening])
        if (!holds(each.rule, each.factor - factorIn(m_rulesOf[shutting], each.rule))) return false;
    return std::ranges::all_of(m_rulesOf[shutting], [&](const RuleFactor& each) {
        return each.factor >= 0.0 || holds(each.rule, factorIn(m_rulesOf[opening], each.rule) - each.factor);
    });
}

bool Interchange::tryToOpen(ColumnId column) {
    if (m_isOpen[column]) return false;
    double gain = 0.0;
    for (const Saving& each : m_problem->column(column)) {
        const TwoBest& row = m_rows[each.other];
        if (each.amount <= row.next) continue;
        gain += std::max(0.0, each.amount - row.best);
        if (row.first != kNone) m_extra[row.first] += std::min(each.amount, row.best) - row.next;
    }
    const double better = kBetter * std::max(1.0, std::abs(m_worth));
    ColumnId instead = kNone;
    double most = better;
    const bool isAdded = gain > better && allows(column);
    for (const ColumnId open : m_open) {
        const double change = gain - m_loss[open] + m_extra[open];
        m_extra[open] = 0.0;
        if (isAdded || change <= most || !allows(column, open)) continue;
        most = change;
        instead = open;
    }
    if (!isAdded && instead == kNone) return false;
    if (!isAdded) change(instead, false);
    change(column, true);
    return true;
}

} // namespace geo::analysis
