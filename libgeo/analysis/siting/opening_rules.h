#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace geo::analysis {

// A place that may be opened, by its number in a problem.
using ColumnId = std::uint32_t;

struct OpeningTerm {
    ColumnId column = 0;
    double factor = 0.0;
};

// The sum of the factors of the open columns is `high` at most. No column stands in it twice.
struct OpeningRule {
    std::vector<OpeningTerm> terms;
    double high = 0.0;
};

// How many columns of a group are open.
struct OpeningGroup {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

// Which sets of columns may be open. Each column is of one group.
struct OpeningRules {
    std::vector<std::uint32_t> groupOf; // by column
    std::vector<OpeningGroup> groups;
    std::vector<OpeningRule> rules;

    [[nodiscard]] std::size_t columns() const { return groupOf.size(); }
};

// By column: the rules that it stands in, and with which factor.
struct RuleFactor {
    std::uint32_t rule = 0;
    double factor = 0.0;
};
[[nodiscard]] std::vector<std::vector<RuleFactor>> rulesByColumn(const OpeningRules& rules);

// Whether the set meets every rule. `isOpen` by column.
[[nodiscard]] bool holds(const OpeningRules& rules, const std::vector<bool>& isOpen);

enum class ColumnState : std::uint8_t { free, open, shut };

// A choice that is being made: what is open, what is shut, and what follows from it by the rules. Copied to try
// something. `rules` outlives it.
class PartialChoice {
public:
    explicit PartialChoice(const OpeningRules& rules);

    // False where it cannot be with what was decided before: the object is then of no use any more. Each costs what
    // follows from it times the length of the rules concerned.
    [[nodiscard]] bool open(ColumnId column) { return decide(column, ColumnState::open); }
    [[nodiscard]] bool shut(ColumnId column) { return decide(column, ColumnState::shut); }
    // What follows from the rules alone.
    [[nodiscard]] bool settle();

    [[nodiscard]] ColumnState state(ColumnId column) const { return m_state[column]; }
    [[nodiscard]] bool isFree(ColumnId column) const { return m_state[column] == ColumnState::free; }
    [[nodiscard]] const std::vector<ColumnState>& states() const { return m_state; }
    [[nodiscard]] const OpeningRules& rules() const { return *m_rules; }
    [[nodiscard]] std::int64_t openIn(std::size_t group) const { return m_open[group]; }
    [[nodiscard]] std::vector<ColumnId> opened() const;
    // Of the rules that are broken if nothing more is opened, the one with the fewest free columns that mend it; the
    // number of rules where none is broken.
    [[nodiscard]] std::size_t brokenRule() const;
    // Whether each group has as many open as it must have.
    [[nodiscard]] bool hasEnough() const;

private:
    bool decide(ColumnId column, ColumnState state);
    bool apply(ColumnId column, ColumnState state);
    bool look(std::size_t rule);
    bool lookAtGroup(std::size_t group);

    const OpeningRules* m_rules;
    std::shared_ptr<const std::vector<std::vector<RuleFactor>>> m_byColumn; // shared by the copies
    std::vector<ColumnState> m_state;
    std::vector<double> m_least;      // by rule: the sum with every free column as it suits
    std::vector<std::int64_t> m_open; // by group
    std::vector<std::int64_t> m_free; // by group
    std::vector<std::pair<ColumnId, ColumnState>> m_waiting;
};

} // namespace geo::analysis
