#pragma once

#include "domain/project_call.h"
#include "domain/site.h"
#include "usecase/desk.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace geo::usecase {

// What the numbers of an allocation are called, and where they lie.
struct AllocationGround {
    struct ProjectOn {
        std::string name;
        std::optional<geom::PointM> anchor;
        double priority = 1.0;
    };
    struct SpaceOn {
        std::string name;
        SiteId site;
        std::optional<SquareMetres> area;
    };
    struct SiteOn {
        std::string name;
        std::optional<domain::SiteKind> kind;
        std::optional<geom::PointM> place;
    };
    std::map<ProjectId, ProjectOn> projects;
    std::map<SpaceId, SpaceOn> spaces;
    std::map<SiteId, SiteOn> sites;
};

// Error: cancelled.
[[nodiscard]] Result<std::shared_ptr<const AllocationGround>> readAllocationGround(const Desk& desk, JobControl& job);

// Which rows an allocation is about.
enum class ScopeOf : std::uint8_t { all, chosen, filtered, call };
struct AllocationScope {
    ScopeOf of = ScopeOf::all;
    std::vector<std::int64_t> chosen; // projects; sites with all of their spaces
    domain::ProjectCallId call;
};

// The projects, or the spaces, of a scope as AllocationParams takes them: none for all of them. `filtered` are those
// that the filters of the map's layers let pass, `call` those who answer it and what it offers. Errors:
// nothingToAllocate (what) where the scope holds no row; notFound; cancelled.
[[nodiscard]] Result<std::vector<ProjectId>> projectsIn(const Desk& desk, const AllocationScope& scope,
                                                        JobControl& job);
[[nodiscard]] Result<std::vector<SpaceId>> spacesIn(const Desk& desk, const AllocationScope& scope, JobControl& job);

} // namespace geo::usecase
