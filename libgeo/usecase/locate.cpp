#include "usecase/locate.h"

#include "analysis/matching/match.h"
#include "analysis/siting/locate.h"
#include "usecase/need_templates.h"
#include "usecase/row_filter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace geo::usecase {

namespace {

using domain::SitingModel;
using domain::SitingParams;

constexpr const char* kCandidates = "kind = 'third_place_candidate'";

Result<void> within(const char* field, double value, double low, double high) {
    if (std::isfinite(value) && value >= low && value <= high) return {};
    return fail(
        ErrorCode::valueOutOfRange,
        {{"field", field}, {"value", fmt::format("{}", value)}, {"expected", fmt::format("{}..{}", low, high)}});
}

Result<void> check(const SitingParams& params) {
    GEO_TRY(checkTravel(params.travel));
    GEO_TRY(within("minutes", params.within.value, 0.0, 600.0));
    GEO_TRY(within("sites", static_cast<double>(params.count.value_or(0)), 0.0, 10'000.0));
    GEO_TRY(within("budget_eur", params.budget.value_or(Euros{}).value, 0.0, 1.0e12));
    GEO_TRY(within("area_min_m2", params.areaMin.value_or(SquareMetres{}).value, 0.0, 1.0e12));
    GEO_TRY(within("apart_m", params.apart.value, 0.0, 1.0e6));
    GEO_TRY(within("seconds", params.seconds, 0.0, 1.0e6));
    GEO_TRY(within("gap", params.gap, 0.0, 1.0));
    for (const domain::FacilityKind& kind : params.kinds) {
        GEO_TRY(within("count", static_cast<double>(kind.count), 0.0, 10'000.0));
        GEO_TRY(within("weight", kind.weight, 0.0, 1.0e6));
    }
    const bool saysHowMany = params.count || params.budget || !params.kinds.empty();
    if (!saysHowMany && params.model != SitingModel::lscp)
        return fail(ErrorCode::valueRequired, {{"kind", "site"}, {"field", "sites"}});
    return {};
}

// The sites with an eligible space for what is needed.
Result<std::vector<SiteId>> eligibleFor(const Desk& desk, domain::Project needs, Date date, JobControl& job) {
    domain::MatchSnapshot snapshot;
    snapshot.project = std::move(needs);
    GEO_ASSIGN(auto sites, desk.workspace().all<domain::Site>(job));
    GEO_ASSIGN(auto qpvs, desk.workspace().all<domain::Qpv>(job));
    snapshot.sites = std::move(sites.value);
    snapshot.qpvs = std::move(qpvs.value);
    domain::MatchParams params;
    params.date = date;
    GEO_ASSIGN(const auto report, analysis::matchProject(snapshot, params, job));
    std::vector<SiteId> eligible;
    for (const domain::SpaceMatch& match : report.matches)
        if (match.eligible) eligible.push_back(match.site);
    std::ranges::sort(eligible);
    return eligible;
}

Result<void> keepEligible(const Desk& desk, domain::Project needs, Date date, std::vector<SiteId>& sites,
                          JobControl& job) {
    GEO_ASSIGN(const auto eligible, eligibleFor(desk, std::move(needs), date, job));
    std::erase_if(sites, [&](SiteId site) { return !std::ranges::binary_search(eligible, site); });
    return {};
}

} // namespace

Result<std::vector<SiteId>> candidateSites(const Desk& desk, const CandidateFilter& filter, JobControl& job) {
    const bool asksNeeds = !filter.project.empty() || filter.usual;
    const std::string usual = asksNeeds ? "" : kCandidates;
    const std::string& expression = filter.expression.empty() ? usual : filter.expression;
    GEO_ASSIGN(const auto rows, desk.rows(domain::Kind::site, {expression, std::nullopt}, job));
    std::vector<SiteId> sites;
    for (const domain::Record& row : rows.rows) sites.emplace_back(row.id);
    std::ranges::sort(sites);
    if (!filter.project.empty()) {
        GEO_ASSIGN(auto project, readProject(desk, filter.project));
        GEO_TRY(keepEligible(desk, std::move(project), filter.date, sites, job));
    }
    if (filter.usual) {
        GEO_ASSIGN(auto needs, readTemplate(desk, filter.usual->filiere, filter.usual->stage, job));
        GEO_TRY(keepEligible(desk, std::move(needs.needs), filter.date, sites, job));
    }
    if (sites.empty()) return fail(ErrorCode::nothingToCover, {{"what", "candidate"}});
    return sites;
}

Result<domain::SitingReport> locate(const CoverageGround& ground, const SitingParams& params, JobControl& job) {
    GEO_TRY(check(params));
    return analysis::locate(ground, params, job);
}

} // namespace geo::usecase
