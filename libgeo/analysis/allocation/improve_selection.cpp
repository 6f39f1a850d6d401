#include "analysis/allocation/improve_selection.h"

#include "analysis/allocation/price_rows.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace geo::analysis {

namespace {

constexpr std::size_t kTries = 24; // choices of a group for which another may give way
constexpr int kRounds = 40;

// How much a group loses at these prices where its best choice is taken.
double regretOf(const ChoiceProblem& problem, std::size_t group, const std::vector<double>& toll) {
    if (problem.isObligatory[group]) return std::numeric_limits<double>::infinity();
    double best = 0.0;
    double second = 0.0;
    for (std::size_t i = problem.groupBegin[group]; i < problem.groupBegin[group + 1]; ++i) {
        if (!problem.makesRoom && static_cast<double>(problem.choices[i].worth) <= second) break;
        const double worth = reducedWorth(problem, i, toll);
        if (worth > best)
            second = std::exchange(best, worth);
        else
            second = std::max(second, worth);
    }
    return best - second + best * 1.0e-6;
}

std::optional<std::size_t> bestFitting(const ChoiceProblem& problem, const ChoiceState& state, std::size_t group,
                                       const std::vector<double>& toll) {
    std::optional<std::size_t> best;
    double most = -std::numeric_limits<double>::infinity();
    for (std::size_t i = problem.groupBegin[group]; i < problem.groupBegin[group + 1]; ++i) {
        if (!problem.makesRoom && static_cast<double>(problem.choices[i].worth) <= most) break;
        const double worth = reducedWorth(problem, i, toll);
        if (worth > most && state.fits(i)) {
            best = i;
            most = worth;
        }
    }
    return best;
}

class Improvement {
public:
    Improvement(const ChoiceProblem& problem, const Selection& selection)
        : m_problem(problem)
        , m_state(problem, selection) {
        for (std::size_t group = 0; group < problem.groups(); ++group)
            if (problem.groupBegin[group] < problem.groupBegin[group + 1])
                m_obligation += problem.choices[problem.groupBegin[group]].worth;
    }

    Selection run() {
        for (int round = 0; round < kRounds; ++round) {
            bool isBetter = false;
            for (std::size_t group = 0; group < m_problem.groups(); ++group) isBetter = improve(group) || isBetter;
            if (!isBetter) break;
        }
        return m_state.selection();
    }

private:
    // The worth of a group's choice; an obligatory group is worth more than all the others together.
    [[nodiscard]] std::int64_t valueOf(std::size_t group, const std::optional<std::size_t>& choice) const {
        if (!choice) return 0;
        return m_problem.choices[*choice].worth + (m_problem.isObligatory[group] ? m_obligation : 0);
    }

    bool improve(std::size_t group) {
        const auto had = m_state.chosen(group);
        const std::size_t end = had ? *had : m_problem.groupBegin[group + 1];
        std::size_t tries = 0;
        for (std::size_t choice = m_problem.groupBegin[group]; choice < end && tries < kTries; ++choice, ++tries) {
            if (valueOf(group, choice) <= valueOf(group, had)) break;
            if (take(choice, group, had)) return true;
        }
        return !had && takeWhatFits(group);
    }

    bool takeWhatFits(std::size_t group) {
        const auto fitting = m_state.firstFitting(group);
        if (!fitting || valueOf(group, fitting) <= 0) return false;
        m_state.take(*fitting);
        return true;
    }

    // Takes the choice if that is better for all, with one other group giving way at most.
    bool take(std::size_t choice, std::size_t group, const std::optional<std::size_t>& had) {
        m_state.drop(group);
        if (m_state.fits(choice) && keeps(choice, had)) return true;
        for (const std::size_t other : thoseInTheWay(choice))
            if (exchange(choice, group, had, other)) return true;
        if (had) m_state.take(*had);
        return false;
    }

    // Takes the choice, and lets it be where what the group had made room that is missing now.
    bool keeps(std::size_t choice, const std::optional<std::size_t>& had) {
        m_state.take(choice);
        if (!had || m_state.holds(m_problem.loadsOf(*had))) return true;
        m_state.drop(m_problem.choices[choice].group);
        return false;
    }

    // Groups of which one giving way may be enough: those on the first row that is over its room.
    [[nodiscard]] std::vector<std::uint32_t> thoseInTheWay(std::size_t choice) const {
        const auto rows = m_state.rowsOver(choice);
        if (rows.empty()) return {};
        const auto groups = m_state.groupsOn(rows.front());
        return {groups.begin(), groups.end()};
    }

    bool exchange(std::size_t choice, std::size_t group, const std::optional<std::size_t>& had, std::size_t other) {
        const auto otherHad = m_state.chosen(other);
        const std::int64_t before = valueOf(group, had) + valueOf(other, otherHad);
        if (valueOf(group, choice) + valueOf(other, m_problem.groupBegin[other]) <= before) return false;
        m_state.drop(other);
        if (m_state.fits(choice)) {
            m_state.take(choice);
            const auto instead = m_state.firstFitting(other);
            if (instead) m_state.take(*instead);
            const bool isBetter = valueOf(group, choice) + valueOf(other, instead) > before;
            if (isBetter && m_state.holds(m_problem.loadsOf(*otherHad)) &&
                (!had || m_state.holds(m_problem.loadsOf(*had))))
                return true;
            m_state.drop(other);
            m_state.drop(group);
        }
        m_state.take(*otherHad);
        return false;
    }

    const ChoiceProblem& m_problem;
    ChoiceState m_state;
    std::int64_t m_obligation = 1;
};

} // namespace

Selection chosenInTurn(const ChoiceProblem& problem, const std::vector<double>& toll) {
    std::vector<std::size_t> order(problem.groups());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> regret;
    for (const std::size_t group : order) regret.push_back(regretOf(problem, group, toll));
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t group) { return regret[group]; });
    ChoiceState state{problem};
    for (int turn = 0; turn < (problem.makesRoom ? 2 : 1); ++turn) // again for those for which others made room
        for (const std::size_t group : order) {
            if (state.chosen(group)) continue;
            if (const auto best = bestFitting(problem, state, group, toll)) state.take(*best);
        }
    return state.selection();
}

Selection improved(const ChoiceProblem& problem, const Selection& selection) {
    return Improvement{problem, selection}.run();
}

Selection settled(const ChoiceProblem& problem, const Selection& selection) {
    ChoiceState state{problem, selection};
    bool hasMoved = true;
    while (hasMoved) {
        hasMoved = false;
        for (std::size_t group = 0; group < problem.groups(); ++group) {
            const auto had = state.chosen(group);
            state.drop(group);
            const std::size_t end = had ? *had : problem.groupBegin[group + 1];
            std::optional<std::size_t> better;
            for (std::size_t i = problem.groupBegin[group]; i < end && !better; ++i) {
                if (had && problem.choices[i].worth < problem.choices[*had].worth) break;
                if (!state.fits(i)) continue;
                state.take(i);
                if (had && !state.holds(problem.loadsOf(*had)))
                    state.drop(group);
                else
                    better = i;
            }
            if (!better && had) state.take(*had);
            hasMoved = hasMoved || better.has_value();
        }
    }
    return state.selection();
}

} // namespace geo::analysis
