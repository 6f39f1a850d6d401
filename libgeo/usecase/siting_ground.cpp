#include "usecase/siting_ground.h"

#include "domain/qpv.h"
#include "geom/measure.h"
#include "usecase/locate.h"

#include <algorithm>

namespace geo::usecase {

namespace {

using domain::AreaKind;
using domain::Kind;

struct QpvOn {
    std::string code;
    geom::BoxM box;
    geom::Geometry outline;
};

void addArea(SitingGround& ground, AreaKind kind, const std::string& code, const std::string& name) {
    auto& on = ground.areas.emplace_back();
    on.area.kind = kind;
    on.area.code = code;
    on.name = name;
}

Result<std::vector<QpvOn>> readQpvs(const Desk& desk, SitingGround& ground, JobControl& job) {
    GEO_ASSIGN(auto qpvs, desk.workspace().all<domain::Qpv>(job));
    std::vector<QpvOn> out;
    for (domain::Qpv& each : qpvs.value) {
        if (!each.code) continue;
        const std::string code{each.code->text()};
        addArea(ground, AreaKind::qpv, code, each.name);
        geom::Geometry outline{std::move(each.outline)};
        const auto box = geom::boxOf(outline);
        out.push_back({code, box, std::move(outline)});
    }
    return out;
}

void addSites(const std::vector<domain::Site>& sites, const std::vector<QpvOn>& qpvs, SitingGround& ground) {
    for (const domain::Site& site : sites) {
        SitingGround::SiteOn on{site.name, site.kind, domain::placeOf(site), {}, {}};
        if (site.commune) on.commune = std::string{site.commune->text()};
        if (on.place)
            for (const QpvOn& qpv : qpvs)
                if (qpv.box.contains(*on.place) && geom::contains(qpv.outline, *on.place)) on.qpvs.push_back(qpv.code);
        if (site.kind == domain::SiteKind::thirdPlaceCandidate) ++ground.candidates;
        ground.sites.emplace(site.id, std::move(on));
    }
}

} // namespace

std::string SitingGround::nameOf(const domain::AreaRef& area) const {
    const auto found = std::ranges::find(areas, area, &AreaOn::area);
    return found == areas.end() || found->name.empty() ? area.code : found->name;
}

Result<std::shared_ptr<const SitingGround>> readSitingGround(const Desk& desk, JobControl& job) {
    auto ground = std::make_shared<SitingGround>();
    GEO_ASSIGN(const auto qpvs, readQpvs(desk, *ground, job));
    std::ranges::sort(ground->areas, {}, &SitingGround::AreaOn::name);
    GEO_ASSIGN(const auto sites, desk.workspace().all<domain::Site>(job));
    addSites(sites.value, qpvs, *ground);
    GEO_ASSIGN(const auto communes, desk.rows(Kind::commune, {}, job));
    const auto first = static_cast<std::ptrdiff_t>(ground->areas.size());
    for (const auto& row : communes.rows) addArea(*ground, AreaKind::commune, row.key(), row.displayName());
    std::ranges::sort(ground->areas.begin() + first, ground->areas.end(), {}, &SitingGround::AreaOn::name);
    GEO_ASSIGN(const auto projects, desk.rows(Kind::project, {}, job));
    for (const auto& row : projects.rows) ground->projects.emplace_back(ProjectId{row.id}, row.displayName());
    std::ranges::sort(ground->projects, {}, &std::pair<ProjectId, std::string>::second);
    return ground;
}

Result<std::vector<SiteId>> candidatesIn(const Desk& desk, const CandidateScope& scope, JobControl& job) {
    switch (scope.of) {
    case CandidatesOf::thirdPlaces:
        break;
    case CandidatesOf::chosen:
        if (scope.chosen.empty()) return fail(ErrorCode::nothingToCover, {{"what", "candidate"}});
        return scope.chosen;
    case CandidatesOf::condition:
        return candidateSites(desk, {.expression = scope.condition, .project = {}, .usual = {}, .date = scope.date},
                              job);
    case CandidatesOf::project:
        return candidateSites(
            desk, {.expression = {}, .project = std::to_string(scope.project.value), .usual = {}, .date = scope.date},
            job);
    }
    return std::vector<SiteId>{};
}

} // namespace geo::usecase
