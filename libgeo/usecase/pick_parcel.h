#pragma once

#include "base/identifier.h"
#include "usecase/desk.h"

#include <optional>
#include <string>
#include <vector>

namespace geo::usecase {

enum class Pick : std::uint8_t { add, remove, toggle };

// What a land area was made of.
enum class AreaSource : std::uint8_t { none, contenances, planimetric };

// The parcels of a site after one was picked or put back.
struct PickReport {
    CommitReport commit;
    bool isIn = false;                       // whether the parcel belongs to the site now
    std::size_t parcels = 0;                 // in the list
    std::vector<std::string> notInWorkspace; // those of the list that are not in the workspace
    SquareMetres outline;                    // planimetric, of the union
    SquareMetres landArea;                   // as set
    AreaSource landAreaFrom = AreaSource::none;
    SquareMetres leftOut; // planimetric, of the former outline that is in no parcel of the list and was dropped
};

// Adds a parcel of the workspace to a site or takes one off: the list, the outline (the union of its parcels), the land
// area (the sum of their contenances, or where one is not known the planimetric area of the outline) and, where it is
// not inside any more, the point. One undoable step. While a parcel of the list is not in the workspace, what the
// former outline has beyond the others is kept as its part. Errors: notFound (site, parcel); valueMalformed; geometry
// errors of geom::unionOf.
[[nodiscard]] Result<PickReport> pickParcel(Desk& desk, SiteId site, const ParcelId& parcel, Pick pick,
                                            JobControl& job);

// The parcel at a place, through the spatial index; none where there is none. Error: cancelled.
[[nodiscard]] Result<std::optional<domain::Record>> parcelAt(const Desk& desk, geom::PointM place, JobControl& job);

} // namespace geo::usecase
