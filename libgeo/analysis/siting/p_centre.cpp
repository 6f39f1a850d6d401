#include "analysis/siting/p_centre.h"

#include "analysis/siting/cover_rows.h"
#include "analysis/siting/model_search.h"

#include <algorithm>
#include <chrono>

namespace geo::analysis {

namespace {

using Clock = std::chrono::steady_clock;

class WorstOff {
public:
    WorstOff(const SitingProblem& problem, const SitingSearch& search, JobControl& job)
        : m_problem(problem)
        , m_search(search)
        , m_job(job)
        , m_columns(columnsOf(problem, CountRule::exactly, search)) {
        setRadii();
    }

    Result<SitingChoice> run() {
        std::size_t low = 0; // the first radius that may do
        std::size_t high = m_radii.size() - 1;
        GEO_ASSIGN(CoverAnswer best, ask(high));
        if (best.is == CoverAnswer::Is::impossible)
            return std::unexpected(whyImpossible(m_problem, CountRule::exactly));
        if (best.is == CoverAnswer::Is::unknown)
            return fail(ErrorCode::solverFailed, {{"program", "Lagrange"}, {"detail", "time"}});
        SearchEnd end = SearchEnd::proven;
        high = reachedBy(best, high);
        while (low < high) {
            m_job.reached({m_radii[high], m_radii[low]});
            const std::size_t middle = (low + high) / 2;
            GEO_ASSIGN(CoverAnswer nearer, ask(middle));
            if (nearer.is == CoverAnswer::Is::unknown) {
                end = nearer.end;
                break;
            }
            if (nearer.is == CoverAnswer::Is::impossible) {
                low = middle + 1;
                continue;
            }
            best = std::move(nearer);
            high = reachedBy(best, middle);
        }
        return told(best, low, high, end);
    }

private:
    // The minutes that occur, from the greatest of each demand's least on: the last one is far, where nothing is asked.
    void setRadii() {
        double least = 0.0;
        std::vector<double> minutes;
        for (std::size_t i = 0; i < m_problem.demandCount(); ++i) {
            double nearest = kNoLimit;
            for (const SitingReach& each : m_problem.reachesOf(i)) {
                const bool isPlace = m_problem.candidates[each.candidate].isKept ||
                                     m_columns.numbers[0][each.candidate] != SitingColumns::kNoColumn;
                if (!isPlace) continue;
                nearest = std::min(nearest, each.minutes);
                if (m_problem.weight(i) > 0.0) minutes.push_back(each.minutes);
            }
            if (m_problem.weight(i) <= 0.0) continue;
            if (nearest == kNoLimit)
                m_leftOut += m_problem.weight(i);
            else
                least = std::max(least, nearest);
        }
        std::ranges::sort(minutes);
        const auto twice = std::ranges::unique(minutes);
        minutes.erase(twice.begin(), twice.end());
        minutes.erase(minutes.begin(), std::ranges::lower_bound(minutes, least));
        minutes.push_back(std::max(m_problem.farthest(), minutes.empty() ? 0.0 : minutes.back()));
        m_radii = std::move(minutes);
    }

    Result<CoverAnswer> ask(std::size_t radius) {
        GEO_TRY(m_job.step(Phase::computing));
        SavingParams params;
        params.seconds = m_search.seconds - std::chrono::duration<double>(Clock::now() - m_begin).count();
        const bool isFar = radius + 1 == m_radii.size(); // whoever is open, nothing is further
        const auto rows =
            isFar ? std::vector<std::vector<ColumnId>>{} : coverRows(m_problem, m_columns, m_radii[radius]).rows;
        return coverAll(m_columns.rules, rows, params, m_job);
    }
    // The radius that the choice really has.
    [[nodiscard]] std::size_t reachedBy(const CoverAnswer& answer, std::size_t atMost) const {
        const SitingService service = serviceOf(m_problem, m_columns.places(answer.open));
        double worst = 0.0;
        for (std::size_t i = 0; i < m_problem.demandCount(); ++i) {
            if (m_problem.weight(i) <= 0.0 || m_problem.reachesOf(i).empty()) continue;
            if (service.minutes[i] == kNoLimit && !mayBeServed(i)) continue;
            worst = std::max(worst, service.minutes[i]);
        }
        const auto at = std::ranges::lower_bound(m_radii, worst);
        return std::min(atMost, static_cast<std::size_t>(at - m_radii.begin()));
    }
    [[nodiscard]] bool mayBeServed(std::size_t demand) const {
        return std::ranges::any_of(m_problem.reachesOf(demand), [&](const SitingReach& each) {
            return m_problem.candidates[each.candidate].isKept ||
                   m_columns.numbers[0][each.candidate] != SitingColumns::kNoColumn;
        });
    }
    [[nodiscard]] SitingChoice told(const CoverAnswer& best, std::size_t low, std::size_t high, SearchEnd end) const {
        SitingChoice choice;
        choice.end = endOf(end);
        choice.open = m_columns.places(best.open);
        choice.objective = m_radii[high];
        choice.bound = end == SearchEnd::proven ? m_radii[high] : m_radii[low];
        choice.leftOut = m_leftOut;
        choice.solver = "Lagrange";
        return choice;
    }

    const SitingProblem& m_problem;
    const SitingSearch& m_search;
    JobControl& m_job;
    SitingColumns m_columns;
    std::vector<double> m_radii;
    double m_leftOut = 0.0;
    Clock::time_point m_begin = Clock::now();
};

} // namespace

Result<SitingChoice> leastWorst(const SitingProblem& problem, const SitingSearch& search, JobControl& job) {
    if (problem.candidates.empty()) return std::unexpected(whyImpossible(problem, CountRule::exactly));
    return WorstOff{problem, search, job}.run();
}

} // namespace geo::analysis
