#include "analysis/allocation/choice_state.h"

#include <algorithm>

namespace geo::analysis {

ChoiceState::ChoiceState(const ChoiceProblem& problem)
    : m_problem(&problem)
    , m_selection(problem.groups())
    , m_load(problem.room.size(), 0.0)
    , m_groups(problem.room.size()) {}

ChoiceState::ChoiceState(const ChoiceProblem& problem, const Selection& selection)
    : ChoiceState(problem) {
    bool hasTaken = true;
    while (hasTaken) { // again for those for which another made room
        hasTaken = false;
        for (std::size_t group = 0; group < selection.size(); ++group) {
            if (!selection[group] || m_selection[group] || !fits(*selection[group])) continue;
            take(*selection[group]);
            hasTaken = true;
        }
    }
}

bool ChoiceState::fits(std::size_t choice) const {
    return std::ranges::all_of(m_problem->loadsOf(choice), [&](const ChoiceLoad& load) {
        return load.amount <= 0.0 || m_load[load.row] + load.amount <= m_problem->room[load.row] + kRoomSlack;
    });
}

std::vector<std::uint32_t> ChoiceState::rowsOver(std::size_t choice) const {
    std::vector<std::uint32_t> rows;
    for (const ChoiceLoad& load : m_problem->loadsOf(choice))
        if (load.amount > 0.0 && m_load[load.row] + load.amount > m_problem->room[load.row] + kRoomSlack)
            rows.push_back(load.row);
    return rows;
}

std::optional<std::size_t> ChoiceState::firstFitting(std::size_t group, std::size_t before) const {
    for (std::size_t choice = m_problem->groupBegin[group]; choice < before; ++choice)
        if (fits(choice)) return choice;
    return std::nullopt;
}

void ChoiceState::take(std::size_t choice) {
    const std::uint32_t group = m_problem->choices[choice].group;
    m_selection[group] = choice;
    for (const ChoiceLoad& load : m_problem->loadsOf(choice)) {
        m_load[load.row] += load.amount;
        m_groups[load.row].push_back(group);
    }
}

void ChoiceState::drop(std::size_t group) {
    if (!m_selection[group]) return;
    for (const ChoiceLoad& load : m_problem->loadsOf(*m_selection[group])) {
        auto& groups = m_groups[load.row];
        groups.erase(std::ranges::find(groups, group));
        m_load[load.row] = groups.empty() ? 0.0 : m_load[load.row] - load.amount;
    }
    m_selection[group] = std::nullopt;
}

bool ChoiceState::holds(std::span<const ChoiceLoad> touched) const {
    return std::ranges::all_of(
        touched, [&](const ChoiceLoad& load) { return m_load[load.row] <= m_problem->room[load.row] + kRoomSlack; });
}

} // namespace geo::analysis
