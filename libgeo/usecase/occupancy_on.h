#pragma once

#include "carto/display_list.h"
#include "domain/placement.h"
#include "usecase/desk.h"

#include <span>
#include <vector>

namespace geo::usecase {

// What a space or a site is on a day.
enum class Occupancy : std::uint8_t {
    unknown,      // no period says, and nobody is there
    notAvailable, // outside of its periods, and nobody is there
    available,
    partly,  // shared, with room left: by area, by half-days of the week, or by spaces of a site
    occupied // no room left
};

struct SpaceOn {
    SpaceId space;
    Occupancy state = Occupancy::unknown;
    double taken = 0.0;                  // share of its area and week that is taken; over 1 where it is promised twice
    std::vector<PlacementId> placements; // that hold the day
};

struct SiteOn {
    SiteId site;
    Occupancy state = Occupancy::unknown;
    SquareMetres area;  // of its spaces, as far as it is known
    SquareMetres taken; // of that
    std::vector<SpaceOn> spaces;
};

// Whether a placement takes room on a day: agreed, running or ended, and its half-open period holds the day. Running
// without any date, it takes room on every day; ended without any, on none.
[[nodiscard]] bool takesRoomOn(const domain::Placement& placement, Date day);

// `sites` with their spaces. O(spaces + placements).
[[nodiscard]] std::vector<SiteOn> occupancyOf(std::span<const domain::Site> sites,
                                              std::span<const domain::Placement> placements, Date day);

// What the map shows of it: sites that have spaces, but for those that are not available and empty. The share is of the
// area of the spaces; where that is not known of any, each space counts alike.
[[nodiscard]] carto::TakenShares takenShares(std::span<const SiteOn> sites);

// Of one site. Errors: notFound; cancelled.
[[nodiscard]] Result<SiteOn> occupancyOfSite(const Desk& desk, SiteId site, Date day, JobControl& job);

// Of every site of a workspace. Error: cancelled.
[[nodiscard]] Result<std::vector<SiteOn>> occupancyOn(const Desk& desk, Date day, JobControl& job);

} // namespace geo::usecase
