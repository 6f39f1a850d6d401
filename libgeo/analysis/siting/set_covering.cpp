#include "analysis/siting/set_covering.h"

#include "analysis/siting/cover_rows.h"
#include "analysis/siting/model_search.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace geo::analysis {

namespace {

using Clock = std::chrono::steady_clock;

// Fewer and fewer places, until that is proven to be too few.
class FewestPlaces {
public:
    FewestPlaces(const SitingProblem& problem, const SitingSearch& search, JobControl& job)
        : m_problem(problem)
        , m_search(search)
        , m_job(job)
        , m_columns(columnsOf(problem, CountRule::atMost, search))
        , m_cover(coverRows(problem, m_columns, search.within)) {}

    Result<SitingChoice> run() {
        OpeningRules rules = m_columns.rules;
        GEO_ASSIGN(CoverAnswer best, ask(rules));
        if (best.is == CoverAnswer::Is::impossible) return std::unexpected(whyNot());
        if (best.is == CoverAnswer::Is::unknown)
            return fail(ErrorCode::solverFailed, {{"program", "Lagrange"}, {"detail", "time"}});
        std::int64_t low = 0; // no fewer
        SearchEnd end = SearchEnd::proven;
        while (static_cast<std::int64_t>(best.open.size()) > low) {
            m_job.reached({static_cast<double>(best.open.size()), static_cast<double>(low)});
            rules.groups[0].high = (low + static_cast<std::int64_t>(best.open.size())) / 2;
            GEO_ASSIGN(CoverAnswer fewer, ask(rules));
            if (fewer.is == CoverAnswer::Is::unknown) {
                end = fewer.end;
                break;
            }
            if (fewer.is == CoverAnswer::Is::found)
                best = std::move(fewer);
            else
                low = rules.groups[0].high + 1;
        }
        return told(best, low, end);
    }

private:
    Result<CoverAnswer> ask(const OpeningRules& rules) {
        SavingParams params;
        params.seconds = m_search.seconds - std::chrono::duration<double>(Clock::now() - m_begin).count();
        return coverAll(rules, m_cover.rows, params, m_job);
    }
    [[nodiscard]] SitingChoice told(const CoverAnswer& best, std::int64_t low, SearchEnd end) const {
        SitingChoice choice;
        choice.end = endOf(end);
        choice.open = m_columns.places(best.open);
        choice.objective = static_cast<double>(best.open.size());
        choice.bound = static_cast<double>(end == SearchEnd::proven ? best.open.size() : static_cast<std::size_t>(low));
        choice.leftOut = m_cover.leftOut;
        choice.solver = "Lagrange";
        return choice;
    }
    [[nodiscard]] Error whyNot() const {
        PartialChoice start{m_columns.rules};
        const Error rules = whyImpossible(m_problem, CountRule::atMost);
        const bool areToBlame = m_problem.candidates.empty() || !start.settle();
        if (areToBlame || argument(rules.arguments, "what") == "must") return rules;
        return {ErrorCode::sitingImpossible,
                {{"what", m_problem.count ? "number" : "cover"},
                 {"found", fmt::format("{}", m_problem.count.value_or(0))},
                 {"expected", ""}}};
    }

    const SitingProblem& m_problem;
    const SitingSearch& m_search;
    JobControl& m_job;
    SitingColumns m_columns;
    CoverRows m_cover;
    Clock::time_point m_begin = Clock::now();
};

} // namespace

Result<SitingChoice> coverAllDemand(const SitingProblem& problem, const SitingSearch& search, JobControl& job) {
    return FewestPlaces{problem, search, job}.run();
}

} // namespace geo::analysis
