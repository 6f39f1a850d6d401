#include "analysis/siting/saving_problem.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <unordered_map>

namespace geo::analysis {

namespace {

constexpr double kExact = 9.0e15; // whole numbers beyond it have no fraction because they cannot have one

// A row whose savings are all the same, as a key: its columns in order.
std::string keyOf(std::span<const Saving> row) {
    std::vector<std::uint32_t> columns;
    columns.reserve(row.size());
    for (const Saving& each : row) columns.push_back(each.other);
    std::ranges::sort(columns);
    return {reinterpret_cast<const char*>(columns.data()), columns.size() * sizeof(std::uint32_t)};
}

void reduceRules(const OpeningRules& before, const std::vector<ColumnState>& states, ReducedProblem& left) {
    constexpr auto kNone = std::numeric_limits<ColumnId>::max();
    const std::vector<ColumnId>& columns = left.columns;
    OpeningRules& after = left.problem.rules;
    after.groups = before.groups;
    std::vector<ColumnId> number(states.size(), kNone);
    for (ColumnId i = 0; i < columns.size(); ++i) {
        number[columns[i]] = i;
        after.groupOf.push_back(before.groupOf[columns[i]]);
    }
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (states[i] != ColumnState::open) continue;
        OpeningGroup& group = after.groups[before.groupOf[i]];
        group.low = std::max<std::int64_t>(group.low - 1, 0);
        --group.high;
    }
    for (std::uint32_t i = 0; i < before.rules.size(); ++i) {
        OpeningRule rule{{}, before.rules[i].high};
        double most = 0.0;
        for (const OpeningTerm& term : before.rules[i].terms) {
            if (states[term.column] == ColumnState::open) rule.high -= term.factor;
            if (number[term.column] == kNone) continue;
            rule.terms.push_back({number[term.column], term.factor});
            most += std::max(term.factor, 0.0);
        }
        if (most <= rule.high) continue; // it holds whatever is opened
        after.rules.push_back(std::move(rule));
        left.rules.push_back(i);
    }
}

} // namespace

void SavingProblem::addRow(std::vector<Saving> savings) {
    const auto comesFirst = [](const Saving& a, const Saving& b) {
        return a.amount != b.amount ? a.amount > b.amount : a.other < b.other;
    };
    if (!std::ranges::is_sorted(savings, comesFirst)) std::ranges::sort(savings, comesFirst);
    for (const Saving& each : savings)
        m_isWhole = m_isWhole && std::floor(each.amount) == each.amount && each.amount < kExact;
    m_ofRows.insert(m_ofRows.end(), savings.begin(), savings.end());
    m_rowBegin.push_back(m_ofRows.size());
}

void SavingProblem::finish() {
    m_columnBegin.assign(columnCount() + 1, 0);
    for (const Saving& each : m_ofRows) ++m_columnBegin[each.other + 1];
    for (std::size_t i = 1; i < m_columnBegin.size(); ++i) m_columnBegin[i] += m_columnBegin[i - 1];
    m_ofColumns.resize(m_ofRows.size());
    std::vector<std::size_t> next(m_columnBegin.begin(), m_columnBegin.end() - 1);
    for (std::uint32_t i = 0; i < rowCount(); ++i)
        for (const Saving& each : row(i)) m_ofColumns[next[each.other]++] = {i, each.amount};
}

void SavingProblem::uniteEqualRows() {
    SavingProblem united;
    united.rules = std::move(rules);
    std::unordered_map<std::string, std::size_t> known;
    std::vector<std::vector<Saving>> rows;
    for (std::size_t i = 0; i < rowCount(); ++i) {
        const auto here = row(i);
        if (here.empty()) continue;
        const bool isEven = here.front().amount == here.back().amount;
        if (isEven) {
            const auto [at, isNew] = known.try_emplace(keyOf(here), rows.size());
            if (!isNew) {
                for (Saving& each : rows[at->second]) each.amount += here.front().amount;
                continue;
            }
        }
        rows.emplace_back(here.begin(), here.end());
    }
    for (auto& each : rows) united.addRow(std::move(each));
    united.finish();
    *this = std::move(united);
}

double SavingProblem::worthOf(std::span<const ColumnId> open) const {
    std::vector<bool> isOpen(columnCount());
    for (const ColumnId column : open) isOpen[column] = true;
    double worth = 0.0;
    for (std::size_t i = 0; i < rowCount(); ++i)
        for (const Saving& each : row(i))
            if (isOpen[each.other]) {
                worth += each.amount;
                break;
            }
    return worth;
}

ReducedProblem reduced(const SavingProblem& problem, const std::vector<ColumnState>& states) {
    ReducedProblem left;
    std::vector<ColumnId> number(states.size());
    for (ColumnId i = 0; i < states.size(); ++i)
        if (states[i] == ColumnState::free) {
            number[i] = static_cast<ColumnId>(left.columns.size());
            left.columns.push_back(i);
        }
    reduceRules(problem.rules, states, left);
    left.saved.assign(problem.rowCount(), 0.0);
    std::vector<Saving> savings;
    for (std::size_t i = 0; i < problem.rowCount(); ++i) {
        savings.clear();
        for (const Saving& each : problem.row(i)) {
            if (states[each.other] == ColumnState::open) {
                left.saved[i] = each.amount; // the greatest, for they come in order
                break;
            }
            if (states[each.other] == ColumnState::free) savings.push_back({number[each.other], each.amount});
        }
        for (Saving& each : savings) each.amount -= left.saved[i];
        std::erase_if(savings, [](const Saving& each) { return each.amount <= 0.0; });
        left.problem.addRow(savings);
        left.worth += left.saved[i];
    }
    left.problem.finish();
    return left;
}

} // namespace geo::analysis
