#include "analysis/siting/alternatives.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace geo::analysis {

namespace {

constexpr double kRounding = 1.0e-9;

bool isNearlyAsGood(double objective, double best, domain::SitingModel model) {
    const double slack = (kNearlyAsGood + kRounding) * std::abs(best);
    return model == domain::SitingModel::mclp ? objective >= best - slack : objective <= best + slack;
}

bool isAboutObligations(const Error& error) {
    return error.code == ErrorCode::sitingImpossible || error.code == ErrorCode::nothingToCover ||
           error.code == ErrorCode::solverFailed;
}

} // namespace

Result<Alternatives> alternativesTo(const SitingChoice& best, const SitingProblem& problem,
                                    const SitingModelParams& params, std::size_t most, double seconds,
                                    JobControl& job) {
    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    Alternatives found;
    SitingModelParams asked = params;
    asked.search.known.clear();
    asked.search.without.push_back(best.open);
    while (found.choices.size() < most) {
        asked.search.seconds = seconds - std::chrono::duration<double>(Clock::now() - begin).count();
        if (asked.search.seconds <= 0.0 || job.isEnoughRequested()) {
            found.areAll = false;
            return found;
        }
        auto next = chooseSites(problem, asked, job);
        if (!next && isAboutObligations(next.error())) return found; // there is none
        if (!next) return std::unexpected(std::move(next).error());
        if (!isNearlyAsGood(next->objective, best.objective, params.model)) {
            found.areAll = next->end == SitingEnd::proven;
            return found;
        }
        asked.search.without.push_back(next->open);
        found.choices.push_back(std::move(*next));
    }
    found.areAll = false;
    return found;
}

} // namespace geo::analysis
