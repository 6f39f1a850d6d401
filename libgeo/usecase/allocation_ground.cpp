#include "usecase/allocation_ground.h"

#include "usecase/row_filter.h"

#include <algorithm>

namespace geo::usecase {

namespace {

using domain::Kind;

std::int64_t numberOf(const domain::Record& row, std::string_view field) {
    const auto* number = std::get_if<std::int64_t>(&row.value(field));
    return number != nullptr ? *number : 0;
}

std::unexpected<Error> nothing(const char* what) {
    return fail(ErrorCode::nothingToAllocate, {{"what", what}});
}

Result<std::vector<std::int64_t>> passing(const Desk& desk, Kind kind, JobControl& job) {
    GEO_ASSIGN(const RowFilter filter, readRowFilter(desk, kind));
    return numbersWhere(desk, kind, filter.isActive() ? filter.expression : "", job);
}

Result<std::vector<SpaceId>> spacesOfSites(const Desk& desk, std::vector<std::int64_t> sites, JobControl& job) {
    std::ranges::sort(sites);
    GEO_ASSIGN(const auto spaces, desk.workspace().all<domain::Space>(job));
    std::vector<SpaceId> out;
    for (const domain::Space& space : spaces.value)
        if (std::ranges::binary_search(sites, space.site.value)) out.push_back(space.id);
    return out;
}

} // namespace

Result<std::shared_ptr<const AllocationGround>> readAllocationGround(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    auto ground = std::make_shared<AllocationGround>();
    GEO_ASSIGN(const auto projects, desk.workspace().all<domain::Project>(job));
    for (const domain::Project& project : projects.value)
        ground->projects[project.id] = {project.name, project.anchor, project.priority};
    GEO_ASSIGN(const auto sites, desk.workspace().all<domain::Site>(job));
    for (const domain::Site& site : sites.value) {
        ground->sites[site.id] = {site.name, site.kind, domain::placeOf(site)};
        for (const domain::Space& space : site.spaces) ground->spaces[space.id] = {space.name, site.id, space.area};
    }
    return ground;
}

Result<std::vector<ProjectId>> projectsIn(const Desk& desk, const AllocationScope& scope, JobControl& job) {
    std::vector<ProjectId> out;
    if (scope.of == ScopeOf::all) return out;
    if (scope.of == ScopeOf::chosen)
        for (const std::int64_t id : scope.chosen) out.emplace_back(id);
    if (scope.of == ScopeOf::filtered) {
        GEO_ASSIGN(const auto numbers, passing(desk, Kind::project, job));
        for (const std::int64_t id : numbers) out.emplace_back(id);
    }
    if (scope.of == ScopeOf::call) {
        GEO_ASSIGN(const auto rows, desk.referring(Kind::application, "call_id", scope.call.value));
        for (const domain::Record& row : rows) out.emplace_back(numberOf(row, "project_id"));
    }
    if (out.empty()) return nothing("project");
    return out;
}

Result<std::vector<SpaceId>> spacesIn(const Desk& desk, const AllocationScope& scope, JobControl& job) {
    std::vector<SpaceId> out;
    if (scope.of == ScopeOf::all) return out;
    if (scope.of == ScopeOf::chosen) {
        GEO_ASSIGN(out, spacesOfSites(desk, scope.chosen, job));
    }
    if (scope.of == ScopeOf::filtered) {
        GEO_ASSIGN(auto sites, passing(desk, Kind::site, job));
        GEO_ASSIGN(out, spacesOfSites(desk, std::move(sites), job));
    }
    if (scope.of == ScopeOf::call) {
        GEO_ASSIGN(const auto rows, desk.referring(Kind::callSpace, "call_id", scope.call.value));
        for (const domain::Record& row : rows) out.emplace_back(numberOf(row, "space_id"));
    }
    if (out.empty()) return nothing("space");
    return out;
}

} // namespace geo::usecase
