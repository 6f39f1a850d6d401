#pragma once

#include "usecase/timeline.h"

namespace geo::usecase {

// What is proposed for a new agreement on a space from a day on: a year, or less where the space is available for less,
// and the area that is left on every day of it. Without a project.
[[nodiscard]] domain::Placement proposedAgreement(const TimelineSite& site, const TimelineSpace& space, Date from);

// The space of a site that has the most room left on a day, of two the first; null for a site without spaces.
[[nodiscard]] const TimelineSpace* roomiestSpace(const TimelineSite& site, Date day);

// What would be wrong with one more placement on a space of the site; nothing for a state that promises no room.
[[nodiscard]] std::vector<BarProblem> problemsOfNew(const TimelineSite& site, const domain::Placement& placement);

// One undoable step. Problems do not hinder it. Errors: those of domain::violations (a period that ends before it
// begins); notFound; workspaceReadOnly.
[[nodiscard]] Result<CommitReport> addAgreement(Desk& desk, const domain::Placement& placement);

} // namespace geo::usecase
