#pragma once

#include "domain/results/allocation.h"
#include "usecase/desk.h"

#include <optional>
#include <string>
#include <vector>

namespace geo::usecase {

// What becomes of an allotment when it is turned into a placement, in the workspace as it is now.
enum class Placing : std::uint8_t {
    added,
    movedOn,     // the project was beside that space before: shortlisted, visited or declined
    unchanged,   // it is proposed for that space already
    projectGone, // these and what follows are conflicts
    spaceGone,
    projectPlaced, // approved, agreed or running, here or elsewhere
    spaceClosed,   // the space is not available all the time any more
    roomTaken      // by those who have come since
};
inline constexpr std::size_t kPlacingCount = 8;
[[nodiscard]] constexpr bool isConflict(Placing placing) {
    return placing >= Placing::projectGone;
}

struct PlannedPlacement {
    domain::Allotment allotment;
    Placing placing = Placing::added;
    std::optional<domain::Placement> before; // that is moved on or stays
};

// One line an allotment, in the order of the report.
struct PlacementPlan {
    std::vector<PlannedPlacement> lines;
    [[nodiscard]] std::size_t count(Placing placing) const;
    [[nodiscard]] std::size_t conflicts() const;
    [[nodiscard]] std::size_t changes() const; // lines that would be written
};

// What would happen. Writes nothing. O(allotments x placements of a space). Error: cancelled.
[[nodiscard]] Result<PlacementPlan> planPlacements(const Desk& desk, const domain::AllocationReport& report,
                                                   JobControl& job);

struct PlacingParams {
    Date day;           // of the step of each placement
    std::string author; // who decided, as it may be told
    std::string reason;
    bool leaveOutConflicts = false; // else the first is an error and nothing is written
};

// Makes the allotments proposed placements, each with its step (placement_change), as one undoable step; the plan is
// made anew from the workspace as it is. Where nothing differs nothing is written. Errors: notFound (kind, key) for a
// project or space that is gone, undoConflict (kind, key) for one that is taken or closed; workspaceReadOnly.
[[nodiscard]] Result<CommitReport> placeAllotments(Desk& desk, const domain::AllocationReport& report,
                                                   const PlacingParams& params, JobControl& job);

} // namespace geo::usecase
