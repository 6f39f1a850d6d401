#pragma once

#include "geom/snap.h"
#include "usecase/desk.h"

#include <cstdint>
#include <optional>

namespace geo::usecase {

// The corner or edge of a site or a parcel that a place is drawn to; see geom::snapTo. Read through the spatial index:
// quick enough for each move of a pointer. Parcels only within 40 m, where they can be told apart. `except` is a site
// that is being changed: its former outline does not count.
[[nodiscard]] std::optional<geom::Snap> snapNear(const Desk& desk, geom::PointM place, Metres tolerance,
                                                 std::int64_t except = 0);

} // namespace geo::usecase
