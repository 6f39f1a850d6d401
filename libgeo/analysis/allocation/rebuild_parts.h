#pragma once

#include "analysis/allocation/choice_state.h"

#include <cstdint>
#include <random>

namespace geo::analysis {

// A selection of which small parts are taken away and made anew, again and again, as long as that is no loss (ruin and
// recreate: Schrimpf and others 2000). The parts are groups that are in one another's way. The same numbers are drawn
// every time.
class PartRebuilding {
public:
    PartRebuilding(const ChoiceProblem& problem, const Selection& selection);

    // Makes as many parts anew. O(choices of the groups of the part) each.
    void run(int parts);
    // The best that was seen; it has the choices of obligatory groups that the first had.
    [[nodiscard]] const Selection& best() const { return m_best; }
    [[nodiscard]] std::int64_t worth() const { return m_bestWorth; }

private:
    [[nodiscard]] std::vector<std::size_t> drawPart();
    void rebuild(const std::vector<std::size_t>& part);
    [[nodiscard]] std::size_t below(std::size_t count);

    const ChoiceProblem& m_problem;
    ChoiceState m_state;
    Selection m_best;
    std::int64_t m_worth = 0;
    std::int64_t m_bestWorth = 0;
    std::mt19937_64 m_random{20'260'101};
};

} // namespace geo::analysis
