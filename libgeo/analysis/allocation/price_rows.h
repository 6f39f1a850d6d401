#pragma once

#include "analysis/allocation/choice_problem.h"

namespace geo::analysis {

// The rows' prices (tolls) and what they prove: with every row's load paid for at its toll and no room kept, the groups
// choose for themselves, and no selection is worth more than what they make of it (Lagrangian relaxation: Held and Karp
// 1971; Fisher 1981). It is as strong as the linear relaxation, as the choice in a group is whole by itself.
struct RowPrices {
    std::vector<double> toll;      // by row, not negative
    double bound = 0.0;            // of the worth of any selection
    std::vector<double> bestWorth; // by group: of its best choice, less what it pays; 0 where nothing is better
};

// The most that a choice of the group which is not listed may be worth at these prices: nothing is known of its loads,
// but that it makes no more room anywhere than those that are listed.
[[nodiscard]] double unlistedWorth(const ChoiceProblem& problem, std::size_t group, const std::vector<double>& toll);

// What a choice is worth less the toll of its loads.
[[nodiscard]] double reducedWorth(const ChoiceProblem& problem, std::size_t choice, const std::vector<double>& toll);

// What these prices prove.
[[nodiscard]] RowPrices priced(const ChoiceProblem& problem, std::vector<double> toll);

// Better prices step by step (subgradients with the step of Polyak 1969). A step is linear in the loads.
class PriceSearch {
public:
    explicit PriceSearch(const ChoiceProblem& problem);
    // One step towards a bound that is `aim`.
    void step(double aim);
    // The best prices so far.
    [[nodiscard]] const RowPrices& best() const { return m_best; }
    // Those of the last step, which good selections follow from as well.
    [[nodiscard]] const std::vector<double>& toll() const { return m_toll; }
    // Steps no longer lead anywhere.
    [[nodiscard]] bool isExhausted() const { return m_reach < 0.0005; }

private:
    double lookAt();

    const ChoiceProblem& m_problem;
    std::vector<double> m_toll;
    std::vector<double> m_excess;    // of the groups' choices at these prices
    std::vector<double> m_direction; // smoothed
    RowPrices m_best;
    double m_reach = 1.0; // of a step, as a share of Polyak's
    int m_idle = 0;       // steps without a better bound
};

// Whether a selection with the choice may be worth `wanted` or more, as far as the prices say.
[[nodiscard]] bool mayReach(const ChoiceProblem& problem, const RowPrices& prices, std::size_t choice, double wanted);
// The same of the choices of a group that are not listed.
[[nodiscard]] bool mayReachUnlisted(const ChoiceProblem& problem, const RowPrices& prices, std::size_t group,
                                    double wanted);

} // namespace geo::analysis
