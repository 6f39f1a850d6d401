#pragma once

#include "analysis/allocation/choice_problem.h"

namespace geo::analysis {

// A selection that is being made, with what it loads on every row. Loads are over a room when they are so by more than
// kRoomSlack.
class ChoiceState {
public:
    static constexpr double kRoomSlack = 1.0e-9;

    explicit ChoiceState(const ChoiceProblem& problem);
    // What of the selection fits, group after group.
    ChoiceState(const ChoiceProblem& problem, const Selection& selection);

    [[nodiscard]] const Selection& selection() const { return m_selection; }
    [[nodiscard]] const std::optional<std::size_t>& chosen(std::size_t group) const { return m_selection[group]; }
    // Those that load a row.
    [[nodiscard]] std::span<const std::uint32_t> groupsOn(std::size_t row) const { return m_groups[row]; }

    // Whether a choice of a group without one can be taken.
    [[nodiscard]] bool fits(std::size_t choice) const;
    // The rows on which it does not fit.
    [[nodiscard]] std::vector<std::uint32_t> rowsOver(std::size_t choice) const;
    // The first of the group's choices that fits; only those before `before`.
    [[nodiscard]] std::optional<std::size_t> firstFitting(std::size_t group, std::size_t before) const;
    [[nodiscard]] std::optional<std::size_t> firstFitting(std::size_t group) const {
        return firstFitting(group, m_problem->groupBegin[group + 1]);
    }

    void take(std::size_t choice);
    void drop(std::size_t group);
    // No row is over its room: false only after what made room was dropped.
    [[nodiscard]] bool holds(std::span<const ChoiceLoad> touched) const;

private:
    const ChoiceProblem* m_problem;
    Selection m_selection;
    std::vector<double> m_load;                       // by row
    std::vector<std::vector<std::uint32_t>> m_groups; // by row
};

} // namespace geo::analysis
