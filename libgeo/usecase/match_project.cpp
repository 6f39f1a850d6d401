#include "usecase/match_project.h"

#include "analysis/matching/match.h"
#include "analysis/matching/weights.h"
#include "usecase/row_filter.h"
#include "usecase/street_distances.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace geo::usecase {

namespace {

Result<void> leaveOut(const Desk& desk, domain::MatchSnapshot& snapshot, JobControl& job) {
    GEO_ASSIGN(const RowFilter filter, readRowFilter(desk, domain::Kind::site));
    if (!filter.isActive()) return {};
    GEO_ASSIGN(const auto passing, numbersWhere(desk, domain::Kind::site, filter.expression, job));
    snapshot.filteredOut = std::erase_if(
        snapshot.sites, [&](const domain::Site& site) { return !std::ranges::binary_search(passing, site.id.value); });
    return {};
}

// Project, sites and neighbourhoods, at one instant.
Result<std::shared_ptr<domain::MatchSnapshot>> readRows(const Desk& desk, std::string_view project,
                                                        LayerFilters filters, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    auto snapshot = std::make_shared<domain::MatchSnapshot>();
    GEO_ASSIGN(auto record, desk.row(domain::Kind::project, project));
    std::vector<Diagnostic> unread;
    GEO_ASSIGN(snapshot->project, store::objectOf<domain::Project>(std::move(record), unread));
    GEO_ASSIGN(auto sites, desk.workspace().all<domain::Site>(job));
    GEO_ASSIGN(auto qpvs, desk.workspace().all<domain::Qpv>(job));
    snapshot->sites = std::move(sites.value);
    snapshot->qpvs = std::move(qpvs.value);
    if (filters == LayerFilters::hold) GEO_TRY(leaveOut(desk, *snapshot, job));
    return snapshot;
}

} // namespace

Result<std::shared_ptr<const domain::MatchSnapshot>> readMatch(const Desk& desk, std::string_view project,
                                                               LayerFilters filters, JobControl& job) {
    GEO_ASSIGN(auto snapshot, readRows(desk, project, filters, job));
    GEO_ASSIGN(auto onStreets, measureStreets(desk, std::span{&snapshot->project, 1}, snapshot->sites, job));
    if (!onStreets.empty()) snapshot->onStreets = std::move(onStreets.front());
    return snapshot;
}

Result<domain::MatchReport> matchProject(const domain::MatchSnapshot& snapshot, const domain::MatchParams& params,
                                         JobControl& job) {
    GEO_ASSIGN(auto report, analysis::matchProject(snapshot, params, job));
    report.filteredOut = snapshot.filteredOut;
    return report;
}

domain::MatchReport reranked(domain::MatchReport report, const domain::Weights& weights) {
    analysis::rerank(report, weights);
    return report;
}

domain::MatchReport reranked(domain::MatchReport report, const domain::Project& project,
                             const domain::RankingChoices& choices) {
    analysis::rerank(report, project, choices, analysis::weightsOf(choices, project));
    return report;
}

Result<domain::Weights> weightsOf(const domain::Project& project, const std::map<std::string, double>& chosen) {
    domain::Weights weights = analysis::weightsOf(analysis::choicesOf(project), project);
    for (const auto& [name, weight] : chosen) {
        const auto criterion = domain::fromCode<domain::Criterion>(name);
        if (!criterion)
            return fail(ErrorCode::criterionUnknown,
                        {{"value", name},
                         {"allowed", fmt::format("{}", fmt::join(domain::codesOf<domain::Criterion>(), " "))}});
        if (!std::isfinite(weight) || weight < 0.0)
            return fail(ErrorCode::valueOutOfRange,
                        {{"field", name}, {"value", fmt::format("{}", weight)}, {"expected", "0..1e12"}});
        weights.at(static_cast<std::size_t>(*criterion)) = weight;
    }
    return weights;
}

} // namespace geo::usecase
