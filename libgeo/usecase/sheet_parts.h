#pragma once

#include "usecase/scenarios.h"

#include <optional>
#include <string>
#include <vector>

namespace geo::usecase {

// What the pages of a project and of a site both tell.

// A project in a space, by the names that are printed.
struct PlaceNames {
    std::string project;
    std::string site;
    std::string space;
};

struct SheetAllotment {
    domain::Allotment allotment;
    PlaceNames names;
};

// What a kept allocation says of a project or of a site.
struct SheetScenario {
    std::string name;
    std::optional<Date> takenOn;
    domain::AllocationMethod method = domain::AllocationMethod::optimal;
    std::vector<SheetAllotment> allotments;
    std::optional<domain::Unplaced> unplaced; // the project of the page has no place in it
};

// "" for a row that is gone. Error: those of the desk's readings.
[[nodiscard]] Result<std::string> nameOf(const Desk& desk, domain::Kind kind, std::int64_t id);
[[nodiscard]] Result<PlaceNames> namesOf(const Desk& desk, ProjectId project, SpaceId space);

// The allotments of a kept allocation that are of the project; of the site. Errors: those of the desk's readings.
[[nodiscard]] Result<SheetScenario> scenarioOf(const Desk& desk, const OpenedScenario& kept, ProjectId project);
[[nodiscard]] Result<SheetScenario> scenarioOf(const Desk& desk, const OpenedScenario& kept, SiteId site);

} // namespace geo::usecase
