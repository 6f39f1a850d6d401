#include "analysis/siting/opening_rules.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

namespace {

constexpr double kSlack = 1.0e-9; // of the right side, against roundings

double roomOf(const OpeningRule& rule) {
    return rule.high + kSlack * std::max(1.0, std::abs(rule.high));
}

} // namespace

std::vector<std::vector<RuleFactor>> rulesByColumn(const OpeningRules& rules) {
    std::vector<std::vector<RuleFactor>> byColumn(rules.columns());
    for (std::uint32_t rule = 0; rule < rules.rules.size(); ++rule)
        for (const OpeningTerm& term : rules.rules[rule].terms) byColumn[term.column].push_back({rule, term.factor});
    return byColumn;
}

bool holds(const OpeningRules& rules, const std::vector<bool>& isOpen) {
    std::vector<std::int64_t> count(rules.groups.size());
    for (std::size_t column = 0; column < isOpen.size(); ++column)
        if (isOpen[column]) ++count[rules.groupOf[column]];
    for (std::size_t group = 0; group < count.size(); ++group)
        if (count[group] < rules.groups[group].low || count[group] > rules.groups[group].high) return false;
    return std::ranges::all_of(rules.rules, [&](const OpeningRule& rule) {
        double sum = 0.0;
        for (const OpeningTerm& term : rule.terms) sum += isOpen[term.column] ? term.factor : 0.0;
        return sum <= roomOf(rule);
    });
}

PartialChoice::PartialChoice(const OpeningRules& rules)
    : m_rules(&rules)
    , m_byColumn(std::make_shared<const std::vector<std::vector<RuleFactor>>>(rulesByColumn(rules)))
    , m_state(rules.columns(), ColumnState::free)
    , m_least(rules.rules.size(), 0.0)
    , m_open(rules.groups.size(), 0)
    , m_free(rules.groups.size(), 0) {
    for (const std::uint32_t group : rules.groupOf) ++m_free[group];
    for (std::size_t rule = 0; rule < m_least.size(); ++rule)
        for (const OpeningTerm& term : rules.rules[rule].terms) m_least[rule] += std::min(term.factor, 0.0);
}

bool PartialChoice::settle() {
    for (std::size_t group = 0; group < m_open.size(); ++group)
        if (!lookAtGroup(group)) return false;
    for (std::size_t rule = 0; rule < m_least.size(); ++rule)
        if (!look(rule)) return false;
    while (!m_waiting.empty()) {
        const auto [column, state] = m_waiting.back();
        m_waiting.pop_back();
        if (!apply(column, state)) return false;
    }
    return true;
}

bool PartialChoice::decide(ColumnId column, ColumnState state) {
    m_waiting.emplace_back(column, state);
    while (!m_waiting.empty()) {
        const auto [next, wanted] = m_waiting.back();
        m_waiting.pop_back();
        if (!apply(next, wanted)) return false;
    }
    return true;
}

bool PartialChoice::apply(ColumnId column, ColumnState state) {
    if (m_state[column] != ColumnState::free) return m_state[column] == state;
    m_state[column] = state;
    const std::uint32_t group = m_rules->groupOf[column];
    --m_free[group];
    if (state == ColumnState::open) ++m_open[group];
    if (!lookAtGroup(group)) return false;
    const bool isOpen = state == ColumnState::open;
    for (const RuleFactor& each : (*m_byColumn)[column]) {
        if (isOpen != (each.factor > 0.0)) continue; // as it suits the rule
        m_least[each.rule] += std::abs(each.factor);
        if (!look(each.rule)) return false;
    }
    return true;
}

bool PartialChoice::look(std::size_t rule) {
    const OpeningRule& here = m_rules->rules[rule];
    const double room = roomOf(here) - m_least[rule];
    if (room < 0.0) return false;
    for (const OpeningTerm& term : here.terms)
        if (m_state[term.column] == ColumnState::free && std::abs(term.factor) > room)
            m_waiting.emplace_back(term.column, term.factor > 0.0 ? ColumnState::shut : ColumnState::open);
    return true;
}

bool PartialChoice::lookAtGroup(std::size_t group) {
    const OpeningGroup& here = m_rules->groups[group];
    if (m_open[group] > here.high || m_open[group] + m_free[group] < here.low) return false;
    if (m_free[group] == 0) return true;
    const bool isFull = m_open[group] == here.high;
    if (!isFull && m_open[group] + m_free[group] > here.low) return true;
    for (ColumnId column = 0; column < m_state.size(); ++column)
        if (m_rules->groupOf[column] == group && m_state[column] == ColumnState::free)
            m_waiting.emplace_back(column, isFull ? ColumnState::shut : ColumnState::open);
    return true;
}

bool PartialChoice::hasEnough() const {
    for (std::size_t group = 0; group < m_open.size(); ++group)
        if (m_open[group] < m_rules->groups[group].low) return false;
    return true;
}

std::vector<ColumnId> PartialChoice::opened() const {
    std::vector<ColumnId> columns;
    for (ColumnId column = 0; column < m_state.size(); ++column)
        if (m_state[column] == ColumnState::open) columns.push_back(column);
    return columns;
}

std::size_t PartialChoice::brokenRule() const {
    std::size_t found = m_rules->rules.size();
    std::size_t fewest = m_state.size() + 1;
    for (std::size_t rule = 0; rule < m_least.size(); ++rule) {
        double sum = 0.0;
        std::size_t free = 0;
        for (const OpeningTerm& term : m_rules->rules[rule].terms) {
            if (m_state[term.column] == ColumnState::open) sum += term.factor;
            if (m_state[term.column] == ColumnState::free && term.factor < 0.0) ++free;
        }
        if (sum <= roomOf(m_rules->rules[rule]) || free >= fewest) continue;
        found = rule;
        fewest = free;
    }
    return found;
}

} // namespace geo::analysis
