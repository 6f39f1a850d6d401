#include "analysis/siting/cost_front.h"

#include "analysis/siting/maximal_covering.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

namespace {

// The budgets, or the numbers of places, that are asked for: ascending.
std::vector<double> budgetsOf(const SitingProblem& problem, double most) {
    std::vector<double> costs;
    for (const SitingCandidate& each : problem.candidates)
        if (!each.isKept && !each.isForbidden && each.cost > 0.0) costs.push_back(each.cost);
    std::ranges::sort(costs);
    std::vector<double> budgets{0.0};
    if (costs.empty()) return budgets;
    const double least = costs.front();
    for (std::size_t i = 0; i < kFrontPoints; ++i)
        budgets.push_back(least + (most - least) * static_cast<double>(i) / static_cast<double>(kFrontPoints - 1));
    return budgets;
}

// What the best choice without a thought for money costs: more buys nothing.
Result<double> mostUseful(SitingProblem problem, const SitingSearch& search, JobControl& job) {
    GEO_ASSIGN(const SitingChoice all, coverMost(problem, search, job));
    return costOf(problem, all.open);
}

// Without the places that no obligation asks for and that cover nobody: within a budget the model may open such.
OpenedPlaces withoutUseless(OpenedPlaces open, const SitingProblem& problem, double within) {
    const double covered = coveredBy(problem, open, within);
    for (std::size_t i = open.size(); i-- > 0;) {
        const SitingCandidate& place = problem.candidates[open[i].candidate];
        if (place.isPinned || !place.areas.empty() || !problem.sorts.empty()) continue;
        OpenedPlaces fewer = open;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        if (coveredBy(problem, fewer, within) >= covered) open = std::move(fewer);
    }
    return open;
}

void take(const SitingChoice& choice, const SitingProblem& problem, double within, std::vector<FrontChoice>& front) {
    FrontChoice point;
    point.open = problem.budget ? withoutUseless(choice.open, problem, within) : choice.open;
    point.cost = costOf(problem, point.open);
    point.covered = choice.objective;
    point.isProven = choice.end == SitingEnd::proven;
    if (front.empty() || point.covered > front.back().covered * (1.0 + 1.0e-12)) front.push_back(std::move(point));
}

Result<std::vector<FrontChoice>> byNumber(SitingProblem problem, const SitingSearch& search, JobControl& job) {
    std::vector<FrontChoice> front;
    std::int64_t possible = 0;
    for (const SitingCandidate& each : problem.candidates) possible += each.isKept || each.isForbidden ? 0 : 1;
    const std::int64_t most = std::min(problem.count.value_or(possible), possible);
    const std::int64_t step = std::max<std::int64_t>(1, (most + 11) / static_cast<std::int64_t>(kFrontPoints));
    for (std::int64_t count = 0; count <= most; count += step) {
        problem.count = count;
        const auto choice = coverMost(problem, search, job);
        if (choice)
            take(*choice, problem, search.within, front);
        else if (choice.error().code != ErrorCode::sitingImpossible)
            return std::unexpected(choice.error());
    }
    return front;
}

} // namespace

double costOf(const SitingProblem& problem, const OpenedPlaces& open) {
    double cost = 0.0;
    for (const OpenedPlace& each : open) cost += problem.candidates[each.candidate].cost;
    return cost;
}

Result<std::vector<FrontChoice>> costFront(const SitingProblem& problem, const SitingSearch& search, JobControl& job) {
    SitingProblem asked = problem;
    SitingSearch each = search;
    each.known.clear();
    each.seconds = search.seconds / static_cast<double>(kFrontPoints + 1);
    if (std::ranges::all_of(problem.candidates, [](const SitingCandidate& one) { return one.cost <= 0.0; }))
        return byNumber(asked, each, job);
    asked.budget.reset();
    GEO_ASSIGN(const double most, mostUseful(asked, each, job));
    std::vector<FrontChoice> front;
    for (const double budget : budgetsOf(problem, std::max(most, problem.budget.value_or(0.0)))) {
        asked.budget = budget;
        const auto choice = coverMost(asked, each, job);
        if (choice)
            take(*choice, asked, search.within, front);
        else if (choice.error().code != ErrorCode::sitingImpossible)
            return std::unexpected(choice.error());
    }
    return front;
}

} // namespace geo::analysis
