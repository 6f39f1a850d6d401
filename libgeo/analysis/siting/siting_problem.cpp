#include "analysis/siting/siting_problem.h"

#include <algorithm>

namespace geo::analysis {

void SitingProblem::addDemand(double weight, std::span<const SitingReach> reaches) {
    m_weights.push_back(weight);
    m_reaches.insert(m_reaches.end(), reaches.begin(), reaches.end());
    m_begin.push_back(m_reaches.size());
}

double SitingProblem::farthest() const {
    if (far) return *far;
    double most = 0.0;
    for (const SitingReach& each : m_reaches) most = std::max(most, each.minutes);
    return most;
}

SitingService serviceOf(const SitingProblem& problem, std::span<const OpenedPlace> open, double within) {
    std::vector<bool> serves(problem.candidates.size());
    for (std::size_t i = 0; i < serves.size(); ++i) serves[i] = problem.candidates[i].isKept;
    for (const OpenedPlace& each : open) serves[each.candidate] = true;
    SitingService service;
    service.server.resize(problem.demandCount());
    service.minutes.assign(problem.demandCount(), kNoLimit);
    for (std::size_t i = 0; i < problem.demandCount(); ++i)
        for (const SitingReach& each : problem.reachesOf(i)) {
            if (!serves[each.candidate] || each.minutes > within || each.minutes >= service.minutes[i]) continue;
            service.minutes[i] = each.minutes;
            service.server[i] = each.candidate;
        }
    return service;
}

double coveredBy(const SitingProblem& problem, std::span<const OpenedPlace> open, double within) {
    const std::size_t sorts = std::max<std::size_t>(problem.sorts.size(), 1);
    double covered = 0.0;
    for (std::size_t sort = 0; sort < sorts; ++sort) {
        std::vector<bool> serves(problem.candidates.size());
        for (std::size_t i = 0; i < serves.size(); ++i)
            serves[i] = problem.candidates[i].isKept && (problem.sorts.empty() || problem.sorts[sort].suits[i]);
        for (const OpenedPlace& each : open)
            if (each.sort == sort) serves[each.candidate] = true;
        double here = 0.0;
        for (std::size_t i = 0; i < problem.demandCount(); ++i)
            if (std::ranges::any_of(problem.reachesOf(i), [&](const SitingReach& each) {
                    return serves[each.candidate] && each.minutes <= within;
                }))
                here += problem.weight(i);
        covered += problem.sorts.empty() ? here : here * problem.sorts[sort].weight;
    }
    return covered;
}

} // namespace geo::analysis
