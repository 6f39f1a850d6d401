#pragma once

#include "usecase/desk.h"

#include <string>
#include <vector>

namespace geo::usecase {

// Something official that a site lies in, wholly or partly.
struct OverlayPart {
    domain::Kind kind = domain::Kind::zone; // zone, hazard, qpv, iris or commune
    std::int64_t id = 0;
    std::string key;
    std::string name;
    std::string detail; // type of a zone, type and level of a hazard; "" for others
    SquareMetres area;  // planimetric, shared with the site; 0 where the site is a point
    Share share;        // of the site's outline; 1 where the site is a point
};

struct SiteOverlay {
    bool isByPoint = false;         // the site has no outline
    bool hasPlace = false;          // else there is nothing to look for
    SquareMetres area;              // planimetric, of the outline
    std::vector<OverlayPart> parts; // kinds in the order above, of each the largest share first
};

// What a site lies in, by exact intersection of what the spatial index finds. An outline that is not valid is taken as
// mended. What only touches the outline, or shares less than a square decimetre, is left out. Error: cancelled.
[[nodiscard]] Result<SiteOverlay> overlayOf(const Desk& desk, const domain::Record& site, JobControl& job);

// Writes into the site what a part of its overlay says: zone_type of a zone, commune of a commune. One undoable step.
// Errors: notFound; kindUnknown (value, allowed) for other kinds.
[[nodiscard]] Result<CommitReport> takeOver(Desk& desk, SiteId site, const OverlayPart& part);

} // namespace geo::usecase
