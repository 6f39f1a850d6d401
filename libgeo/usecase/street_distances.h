#pragma once

#include "domain/results/match.h"
#include "usecase/desk.h"

#include <span>
#include <vector>

namespace geo::usecase {

// How far the sites are on foot from the anchor of each project, along the streets of the workspace: by project, then
// site. Both ways to the nearest street are part of it. None at all where the workspace has no street that may be
// walked; none for a project without an anchor, or whose anchor no street is near. A search over the streets a project.
// Error: cancelled; those of the workspace.
[[nodiscard]] Result<std::vector<domain::StreetDistances>> measureStreets(const Desk& desk,
                                                                          std::span<const domain::Project> projects,
                                                                          std::span<const domain::Site> sites,
                                                                          JobControl& job);

} // namespace geo::usecase
