#include "analysis/allocation/rebuild_parts.h"

#include <algorithm>

namespace geo::analysis {

namespace {

constexpr std::size_t kWanted = 6;     // choices of a group of which those in the way belong to the part
constexpr std::size_t kMostGroups = 9; // of a part

} // namespace

PartRebuilding::PartRebuilding(const ChoiceProblem& problem, const Selection& selection)
    : m_problem(problem)
    , m_state(problem, selection)
    , m_best(m_state.selection())
    , m_worth(worthOf(problem, m_best))
    , m_bestWorth(m_worth) {}

// std::uniform_int_distribution differs between libraries, and would make answers differ.
std::size_t PartRebuilding::below(std::size_t count) {
    return static_cast<std::size_t>(m_random() % count);
}

// A group, and those that are in the way of what it would rather have.
std::vector<std::size_t> PartRebuilding::drawPart() {
    const std::size_t start = below(m_problem.groups());
    std::vector<std::size_t> part{start};
    const auto add = [&](std::size_t group) {
        if (part.size() < kMostGroups && std::ranges::find(part, group) == part.end()) part.push_back(group);
    };
    const std::size_t begin = m_problem.groupBegin[start];
    const std::size_t count = m_problem.groupBegin[start + 1] - begin;
    for (std::size_t i = 0; i < std::min(count, kWanted); ++i) {
        const std::size_t choice = begin + below(std::min(count, std::size_t{24}));
        for (const std::uint32_t row : m_state.rowsOver(choice)) {
            const auto groups = m_state.groupsOn(row);
            if (!groups.empty()) add(groups[below(groups.size())]);
        }
    }
    while (part.size() < 3 && part.size() < m_problem.groups()) add(below(m_problem.groups()));
    return part;
}

void PartRebuilding::rebuild(const std::vector<std::size_t>& part) {
    std::vector<std::optional<std::size_t>> had;
    std::int64_t before = 0;
    for (const std::size_t group : part) {
        had.push_back(m_state.chosen(group));
        if (had.back()) before += m_problem.choices[*had.back()].worth;
        m_state.drop(group);
    }
    std::int64_t after = 0;
    bool isMet = true;
    std::vector<std::size_t> order = part;
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[below(i)]);
    for (const std::size_t group : order) {
        const auto choice = m_state.firstFitting(group);
        if (choice) m_state.take(*choice);
        if (choice) after += m_problem.choices[*choice].worth;
        isMet = isMet && (choice || !m_problem.isObligatory[group]);
    }
    for (std::size_t i = 0; i < part.size() && isMet; ++i)
        isMet = !had[i] || m_state.holds(m_problem.loadsOf(*had[i])); // where it made room
    if (isMet && after >= before) {
        m_worth += after - before;
        return;
    }
    for (const std::size_t group : part) m_state.drop(group);
    for (const auto& choice : had)
        if (choice) m_state.take(*choice);
}

void PartRebuilding::run(int parts) {
    for (int i = 0; i < parts && m_problem.groups() > 1; ++i) {
        rebuild(drawPart());
        if (m_worth <= m_bestWorth) continue;
        m_best = m_state.selection();
        m_bestWorth = m_worth;
    }
}

} // namespace geo::analysis
