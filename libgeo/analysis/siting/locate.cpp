#include "analysis/siting/locate.h"

#include "analysis/coverage/cover.h"
#include "analysis/siting/alternatives.h"
#include "analysis/siting/choose_sites.h"
#include "analysis/siting/cost_front.h"
#include "analysis/siting/street_siting.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace geo::analysis {

namespace {

using domain::SitingModel;
using domain::SitingParams;
using domain::SitingReport;
using domain::SitingStatus;

constexpr std::array<double, 6> kThresholds{1.0 / 3.0, 2.0 / 3.0, 1.0, 4.0 / 3.0, 5.0 / 3.0, 2.0}; // of that asked

bool isCovering(SitingModel model) {
    return model == SitingModel::mclp || model == SitingModel::lscp;
}

// The minutes within which cover is asked.
std::vector<double> thresholdsOf(const SitingParams& params) {
    if (!isCovering(params.model)) return {};
    std::vector<double> minutes{params.within.value};
    if (params.withSensitivity)
        for (const double share : kThresholds) minutes.push_back(params.within.value * share);
    return minutes;
}

class Locating {
public:
    Locating(const SitingParams& params, JobControl& job)
        : m_params(params)
        , m_job(job) {
        m_report.params = params;
        m_asked.model = params.model;
        m_asked.withCapacity = params.withCapacity;
        m_asked.search.within = params.within.value;
        m_asked.search.seconds = params.seconds;
        m_asked.search.gap = params.gap;
    }

    Result<SitingReport> run(const CoverageGround& ground) {
        GEO_ASSIGN(m_siting, siteOnStreets(ground, m_params, thresholdsOf(m_params), m_job));
        m_report.diagnostics = ground.diagnostics;
        m_report.diagnostics.insert(m_report.diagnostics.end(), m_siting.diagnostics.begin(),
                                    m_siting.diagnostics.end());
        GEO_ASSIGN(m_best, chooseSites(m_siting.problem, m_asked, m_job));
        tellBest();
        tellServed();
        GEO_TRY(tellCovered(ground));
        if (m_params.alternatives > 0) GEO_TRY(tellAlternatives());
        if (m_params.withFront) GEO_TRY(tellFront());
        if (m_params.withSensitivity) GEO_TRY(tellSensitivity());
        m_job.reached({m_report.objective, m_report.bound});
        return std::move(m_report);
    }

private:
    [[nodiscard]] std::vector<SiteId> sitesOf(const OpenedPlaces& open) const {
        std::vector<SiteId> sites;
        for (const OpenedPlace& each : open) sites.push_back(*m_siting.places[each.candidate].site);
        return sites;
    }

    void tellBest() {
        m_report.status = m_best.end == SitingEnd::proven ? SitingStatus::optimal : SitingStatus::feasible;
        m_report.objective = m_best.objective;
        m_report.bound = m_best.bound;
        const double most = std::max(std::abs(m_best.objective), std::abs(m_best.bound));
        m_report.gap = most > 0.0 ? std::abs(m_best.objective - m_best.bound) / most : 0.0;
        m_report.solver = m_best.solver;
        if (m_best.leftOut > 0.0 && m_params.model != SitingModel::mclp)
            m_report.diagnostics.push_back({DiagnosticCode::obligationUnmet,
                                            Severity::warning,
                                            {},
                                            {},
                                            {{"what", "cover"}, {"residents", fmt::format("{:.0f}", m_best.leftOut)}}});
        if (m_best.end == SitingEnd::proven || m_best.end == SitingEnd::withinGap) return;
        const char* reason = m_best.end == SitingEnd::stopped ? "stopped" : "time";
        m_report.diagnostics.push_back(
            {DiagnosticCode::searchUnfinished,
             Severity::warning,
             {},
             {},
             {{"program", m_best.solver}, {"reason", reason}, {"gap", fmt::format("{:.6f}", m_report.gap)}}});
    }

    void tellServed() {
        m_report.residents = m_siting.residents;
        if (!m_best.served.empty()) return tellChosen(m_best.served);
        const SitingProblem& problem = m_siting.problem;
        const double within = isCovering(m_params.model) ? m_params.within.value : kNoLimit;
        const SitingService service = serviceOf(problem, m_best.open, within);
        std::vector<double> served(problem.candidates.size(), 0.0);
        for (std::size_t i = 0; i < problem.demandCount(); ++i)
            if (service.server[i]) served[*service.server[i]] += problem.weight(i);
        tellChosen(served);
    }

    // As coverage counts them, whatever the model looks at; where places have room for so many only, those they serve.
    Result<void> tellCovered(const CoverageGround& ground) {
        std::vector<domain::CoveringPlace> places;
        for (std::size_t i = 0; i < m_siting.places.size(); ++i)
            if (m_siting.problem.candidates[i].isKept) places.push_back(m_siting.places[i]);
        const auto residents = [&] { return residentsWithin(ground, places, m_params.travel, m_params.within, m_job); };
        GEO_ASSIGN(m_report.coveredBefore, residents());
        for (const OpenedPlace& each : m_best.open) places.push_back(m_siting.places[each.candidate]);
        if (m_best.served.empty() || !isCovering(m_params.model)) {
            GEO_ASSIGN(m_report.residentsCovered, residents());
        } else {
            m_report.residentsCovered = std::accumulate(m_best.served.begin(), m_best.served.end(), 0.0);
        }
        return {};
    }

    void tellChosen(const std::vector<double>& served) {
        double cost = 0.0;
        bool isKnown = true;
        for (const OpenedPlace& each : m_best.open) {
            const domain::CoveringPlace& place = m_siting.places[each.candidate];
            domain::ChosenSite chosen;
            chosen.site = *place.site;
            chosen.name = place.place.name;
            chosen.cost = m_siting.costs[each.candidate];
            if (!m_params.kinds.empty()) chosen.kind = each.sort;
            chosen.residents = served[each.candidate];
            chosen.at = place.place.at;
            isKnown = isKnown && chosen.cost;
            cost += chosen.cost.value_or(Euros{}).value;
            m_report.chosen.push_back(std::move(chosen));
        }
        if (isKnown && !m_best.open.empty()) m_report.cost = Euros{cost};
    }

    Result<void> tellAlternatives() {
        GEO_ASSIGN(const Alternatives found,
                   alternativesTo(m_best, m_siting.problem, m_asked, m_params.alternatives, m_params.seconds, m_job));
        for (const SitingChoice& each : found.choices) m_report.alternatives.push_back(sitesOf(each.open));
        return {};
    }

    // Sites whose cost is not known cannot stand on a front of costs, unless none is known.
    Result<void> tellFront() {
        SitingProblem problem = m_siting.problem;
        const bool isAnyKnown = std::ranges::any_of(m_siting.costs, [](const auto& each) { return each.has_value(); });
        for (std::size_t i = 0; i < problem.candidates.size() && isAnyKnown; ++i)
            if (!m_siting.costs[i] && !problem.candidates[i].isPinned && !problem.candidates[i].isKept)
                problem.candidates[i].isForbidden = true;
        auto front = costFront(problem, m_asked.search, m_job);
        if (!front && front.error().code == ErrorCode::sitingImpossible) return {};
        if (!front) return std::unexpected(std::move(front).error());
        for (const FrontChoice& each : *front)
            m_report.front.push_back({sitesOf(each.open), each.cost, each.covered, each.isProven});
        return {};
    }

    Result<void> tellSensitivity() {
        SitingProblem problem = m_siting.problem;
        if (!problem.count && problem.sorts.empty()) problem.count = static_cast<std::int64_t>(m_best.open.size());
        for (const double share : kThresholds) {
            SitingSearch search = m_asked.search;
            search.within = m_params.within.value * share;
            search.known = m_best.open;
            search.seconds = m_params.seconds / static_cast<double>(kThresholds.size());
            SitingModelParams asked{SitingModel::mclp, false, search};
            GEO_ASSIGN(const SitingChoice best, chooseSites(problem, asked, m_job));
            m_report.sensitivity.push_back({Minutes{search.within}, coveredBy(problem, m_best.open, search.within),
                                            best.objective, sitesOf(best.open)});
        }
        return {};
    }

    const SitingParams& m_params;
    JobControl& m_job;
    SitingModelParams m_asked;
    StreetSiting m_siting;
    SitingChoice m_best;
    SitingReport m_report;
};

} // namespace

Result<SitingReport> locate(const CoverageGround& ground, const SitingParams& params, JobControl& job) {
    return Locating{params, job}.run(ground);
}

} // namespace geo::analysis
