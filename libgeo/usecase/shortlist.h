#pragma once

#include "domain/placement.h"
#include "domain/results/match.h"
#include "usecase/desk.h"

#include <string>
#include <vector>

namespace geo::usecase {

// A line of a project's shortlist, with what is said of the space and its site.
struct ShortlistLine {
    domain::Placement placement;
    domain::Space space;
    domain::Site site; // without its spaces
};

// The placements of a project in the order of their rank; those without a rank last, by number.
[[nodiscard]] Result<std::vector<ShortlistLine>> readShortlist(const Desk& desk, ProjectId project, JobControl& job);

// Adds spaces of a ranking behind the shortlist, with their score, as one undoable step. Spaces that are on it already
// stay as they are. Errors: referenceMissing; workspaceReadOnly.
[[nodiscard]] Result<CommitReport> addToShortlist(Desk& desk, const domain::MatchReport& report,
                                                  const std::vector<SpaceId>& spaces, JobControl& job);

// Moves a line to a place (1 is first) and renumbers the others, as one undoable step. Error: notFound.
[[nodiscard]] Result<CommitReport> moveInShortlist(Desk& desk, ProjectId project, PlacementId placement,
                                                   std::int64_t rank, JobControl& job);

// One undoable step. Error: notFound.
[[nodiscard]] Result<CommitReport> noteInShortlist(Desk& desk, PlacementId placement, const std::string& note);

// Takes lines off and renumbers the others, as one undoable step.
[[nodiscard]] Result<CommitReport> removeFromShortlist(Desk& desk, ProjectId project,
                                                       const std::vector<PlacementId>& placements, JobControl& job);

} // namespace geo::usecase
