#pragma once

#include "domain/results/relaxation.h"
#include "usecase/desk.h"

#include <string_view>

namespace geo::usecase {

// Which needs would have to give, from a report of the match; see analysis/matching/relaxation. Error: cancelled.
[[nodiscard]] Result<domain::RelaxationReport> relaxations(const domain::MatchReport& report,
                                                           const domain::RelaxationParams& params, JobControl& job);

// The spaces of a site, or one space, and what keeps each out: "why not here?".
struct WhyNot {
    std::vector<std::size_t> matches; // positions in MatchReport::matches
    domain::RelaxationReport changes; // that would do for one of them; none where one is eligible
};
// No matches where the report has no space of the site.
[[nodiscard]] Result<WhyNot> whyNot(const domain::MatchReport& report, SiteId site, JobControl& job);
[[nodiscard]] Result<WhyNot> whyNot(const domain::MatchReport& report, SpaceId space, JobControl& job);

// The project with its needs changed as a set proposes. Error: that of a text that its need does not take.
[[nodiscard]] Result<domain::Project> relaxed(const domain::Project& project, const domain::RelaxationSet& set);

// Changes the project's needs as proposed, as one undoable step. Errors: those of relaxed and of Desk::edit; notFound.
[[nodiscard]] Result<CommitReport> acceptRelaxation(Desk& desk, ProjectId project, const domain::RelaxationSet& set);

} // namespace geo::usecase
