#include "analysis/allocation/price_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace geo::analysis {

namespace {

constexpr double kMemory = 0.5;    // of the direction of the last step
constexpr int kPatience = 25;      // steps without a better bound until steps are halved
constexpr double kRounding = 1e-6; // of sums of doubles, in units of worth

struct GroupBest {
    double worth = 0.0;
    std::optional<std::size_t> choice;
};

GroupBest bestOf(const ChoiceProblem& problem, std::size_t group, const std::vector<double>& toll) {
    GroupBest best;
    best.worth = std::max(0.0, unlistedWorth(problem, group, toll));
    if (problem.isObligatory[group]) best.worth = -std::numeric_limits<double>::infinity();
    for (std::size_t i = problem.groupBegin[group]; i < problem.groupBegin[group + 1]; ++i) {
        // The dearest stand first: where all pay, none of the rest can be better.
        if (!problem.makesRoom && static_cast<double>(problem.choices[i].worth) <= best.worth) break;
        const double worth = reducedWorth(problem, i, toll);
        if (worth > best.worth) best = {worth, i};
    }
    return best;
}

double pricedRoom(const ChoiceProblem& problem, const std::vector<double>& toll) {
    double sum = 0.0;
    for (std::size_t row = 0; row < toll.size(); ++row) sum += toll[row] * problem.room[row];
    return sum;
}

} // namespace

double reducedWorth(const ChoiceProblem& problem, std::size_t choice, const std::vector<double>& toll) {
    double worth = static_cast<double>(problem.choices[choice].worth);
    for (const ChoiceLoad& load : problem.loadsOf(choice)) worth -= toll[load.row] * load.amount;
    return worth;
}

RowPrices priced(const ChoiceProblem& problem, std::vector<double> toll) {
    RowPrices prices{std::move(toll), 0.0, {}};
    prices.bound = pricedRoom(problem, prices.toll) + kRounding;
    for (std::size_t group = 0; group < problem.groups(); ++group) {
        prices.bestWorth.push_back(bestOf(problem, group, prices.toll).worth);
        prices.bound += prices.bestWorth.back();
    }
    return prices;
}

PriceSearch::PriceSearch(const ChoiceProblem& problem)
    : m_problem(problem)
    , m_toll(problem.room.size(), 0.0)
    , m_excess(problem.room.size(), 0.0)
    , m_direction(problem.room.size(), 0.0)
    , m_best(priced(problem, m_toll)) {}

double PriceSearch::lookAt() {
    double bound = pricedRoom(m_problem, m_toll) + kRounding;
    for (std::size_t row = 0; row < m_excess.size(); ++row) m_excess[row] = -m_problem.room[row];
    for (std::size_t group = 0; group < m_problem.groups(); ++group) {
        const GroupBest best = bestOf(m_problem, group, m_toll);
        bound += best.worth;
        if (!best.choice) continue;
        for (const ChoiceLoad& load : m_problem.loadsOf(*best.choice)) m_excess[load.row] += load.amount;
    }
    return bound;
}

void PriceSearch::step(double aim) {
    const double bound = lookAt();
    if (bound < m_best.bound - 1.0e-9 * std::abs(m_best.bound)) {
        m_best = priced(m_problem, m_toll);
        m_idle = 0;
    } else if (++m_idle >= kPatience) {
        m_idle = 0;
        m_reach /= 2.0;
        m_toll = m_best.toll;
        std::ranges::fill(m_direction, 0.0);
        static_cast<void>(lookAt());
    }
    double norm = 0.0;
    for (std::size_t row = 0; row < m_toll.size(); ++row) {
        // A toll that is nothing does not go below.
        const double excess = m_toll[row] <= 0.0 && m_excess[row] < 0.0 ? 0.0 : m_excess[row];
        m_direction[row] = kMemory * m_direction[row] + (1.0 - kMemory) * excess;
        norm += m_direction[row] * m_direction[row];
    }
    if (norm <= 0.0) {
        m_reach = 0.0;
        return;
    }
    const double length = m_reach * std::max(m_best.bound - aim, 1.0) / norm;
    for (std::size_t row = 0; row < m_toll.size(); ++row)
        m_toll[row] = std::max(0.0, m_toll[row] + length * m_direction[row]);
}

double unlistedWorth(const ChoiceProblem& problem, std::size_t group, const std::vector<double>& toll) {
    if (problem.unlisted[group] <= 0) return 0.0;
    double worth = static_cast<double>(problem.unlisted[group]);
    if (problem.makesRoom) // only the rows in which room is made are without room of their own
        for (std::size_t row = 0; row < toll.size(); ++row)
            if (problem.room[row] <= 0.0) worth += toll[row] * problem.mostRoomMade;
    return worth;
}

bool mayReachUnlisted(const ChoiceProblem& problem, const RowPrices& prices, std::size_t group, double wanted) {
    if (problem.unlisted[group] <= 0) return false;
    const double most = prices.bound - prices.bestWorth[group] + unlistedWorth(problem, group, prices.toll);
    return most >= wanted - kRounding;
}

bool mayReach(const ChoiceProblem& problem, const RowPrices& prices, std::size_t choice, double wanted) {
    const double most =
        prices.bound - prices.bestWorth[problem.choices[choice].group] + reducedWorth(problem, choice, prices.toll);
    return most >= wanted - kRounding;
}

} // namespace geo::analysis
