#include "analysis/allocation/choice_problem.h"

#include <algorithm>

namespace geo::analysis {

void ChoiceProblem::add(std::int64_t worth, std::span<const ChoiceLoad> taken) {
    choices.push_back(
        {static_cast<std::uint32_t>(groups()), worth, loads.size(), static_cast<std::uint32_t>(taken.size())});
    for (const ChoiceLoad& load : taken) mostRoomMade = std::max(mostRoomMade, -load.amount);
    makesRoom = mostRoomMade > 0.0;
    loads.insert(loads.end(), taken.begin(), taken.end());
}

void ChoiceProblem::endGroup(bool isObligatoryGroup, std::int64_t mostUnlisted) {
    groupBegin.push_back(choices.size());
    isObligatory.push_back(isObligatoryGroup);
    unlisted.push_back(mostUnlisted);
}

std::int64_t worthOf(const ChoiceProblem& problem, const Selection& selection) {
    std::int64_t worth = 0;
    for (const auto& choice : selection)
        if (choice) worth += problem.choices[*choice].worth;
    return worth;
}

bool meetsObligations(const ChoiceProblem& problem, const Selection& selection) {
    for (std::size_t group = 0; group < problem.groups(); ++group)
        if (problem.isObligatory[group] && !selection[group]) return false;
    return true;
}

} // namespace geo::analysis
