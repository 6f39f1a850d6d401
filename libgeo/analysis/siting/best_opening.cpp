#include "analysis/siting/best_opening.h"

#include "analysis/siting/greedy_opening.h"
#include "analysis/siting/interchange.h"

#include <algorithm>

namespace geo::analysis {

namespace {

constexpr std::size_t kMostTried = 2000; // sets that are improved by interchange
constexpr int kRoundsBetweenLooks = 64;  // at the clock

} // namespace

void BestOpening::consider(std::vector<ColumnId> open) {
    const double worth = m_problem.worthOf(open);
    if (m_isFound && worth <= m_worth) return;
    m_isFound = true;
    m_worth = worth;
    m_open = std::move(open);
    std::ranges::sort(m_open);
}

void BestOpening::improve(std::vector<ColumnId> open) {
    std::ranges::sort(open);
    consider(open);
    if (m_tried.size() >= kMostTried || !m_tried.insert(open).second) return;
    Interchange interchange{m_problem, open};
    int rounds = 0;
    interchange.run([&] { return ++rounds % kRoundsBetweenLooks == 0 && m_isOver(); });
    consider(interchange.opened());
}

void BestOpening::improveFrom(const PartialChoice& start, std::span<const ColumnId> order) {
    PartialChoice choice = start;
    for (const ColumnId column : order) {
        PartialChoice trial = choice;
        if (trial.open(column)) choice = std::move(trial);
    }
    if (auto found = openedInTurn(m_problem, choice); found.columns) improve(std::move(*found.columns));
}

void BestOpening::shake(const PartialChoice& start, int round) {
    const std::size_t count = std::max<std::size_t>(m_open.size(), 1);
    const std::size_t shut = 2 + static_cast<std::size_t>(round) % std::max<std::size_t>(count / 4, 3);
    PartialChoice choice = start;
    for (const ColumnId column : m_open) {
        PartialChoice trial = choice;
        const bool stays = m_random() % count >= shut;
        if (stays ? trial.open(column) : trial.shut(column)) choice = std::move(trial);
    }
    improveFrom(choice, {});
}

} // namespace geo::analysis
