#pragma once

#include "domain/placement.h"

namespace geo::domain {

// A step of a placement with the land company: what it became, when, why, who decided, and the paper that says so.
struct PlacementChange {
    static constexpr Kind kKind = Kind::placementChange;
    RowId<struct PlacementChangeTag> id;
    PlacementId placement;
    std::optional<PlacementState> state;
    std::optional<Date> happenedOn;
    std::string reason;
    std::string author;   // who decided, as it may be told
    std::string document; // a path, relative to the folder of the workspace where it lies in it; or an http(s) address
};

} // namespace geo::domain
