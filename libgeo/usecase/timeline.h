#pragma once

#include "domain/placement.h"
#include "usecase/desk.h"

#include <optional>
#include <string>
#include <vector>

namespace geo::usecase {

struct TimelinePlacement {
    domain::Placement placement;
    std::string project; // its name
    [[nodiscard]] Period period() const { return {placement.from, placement.until}; }
};

// A space with its placements, in the order of their first days; those without any date are left out.
struct TimelineSpace {
    domain::Space space;
    std::vector<TimelinePlacement> placements;
};

struct TimelineSite {
    SiteId id;
    std::string name;
    std::vector<Period> windows;
    std::vector<TimelineSpace> spaces;
};

// Who may use what when: windows and placements of every site, in the order of their names.
struct Timeline {
    std::vector<TimelineSite> sites;
    Period span;             // from the first known day to the last; empty where no day is known
    std::size_t undated = 0; // sites that are shown on every day: no period is known that would bound them
};

// Error: cancelled.
[[nodiscard]] Result<Timeline> readTimeline(const Desk& desk, JobControl& job);

enum class BarKind : std::uint8_t { window, space, placement };

// A period that can be moved: a window of a site (`row` is the site, `position` among its windows), the availability of
// a space, or a placement.
struct BarRef {
    BarKind kind = BarKind::placement;
    std::int64_t row = 0;
    std::size_t position = 0;
    friend auto operator<=>(const BarRef&, const BarRef&) = default;
};

enum class BarProblem : std::uint8_t {
    outsideAvailability, // a placement on days on which its space is not available (or would not be any more)
    overCapacity         // a space promised for more than its area and week
};

// What would be wrong if a bar of the site had another period; in the order of the enumeration. Placements that are
// approved, agreed or running count. O(square of the placements of a space).
[[nodiscard]] std::vector<BarProblem> problemsOf(const TimelineSite& site, const BarRef& bar, const Period& wanted);

// Whether the dates of a placement may still be moved: not where it was declined or has ended, which is history.
[[nodiscard]] bool isMovable(domain::PlacementState state);

// Gives a bar another period, as one undoable step. Problems do not hinder it. Errors: notFound; undoConflict where the
// period is no more what was `seen`; transitionForbidden (from, to, allowed) for a placement that is not movable; what
// domain::violations finds (a period that ends before it begins); workspaceReadOnly.
[[nodiscard]] Result<CommitReport> changePeriod(Desk& desk, const BarRef& bar, const Period& seen,
                                                const Period& wanted);

// The first of a month that is nearest to a day; of two, the earlier.
[[nodiscard]] Date nearestMonthStart(Date day);

} // namespace geo::usecase
