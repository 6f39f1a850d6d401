#pragma once

#include "carto/map_snapshot.h"

namespace geo::carto {

// Whether a feature lies in a box of the map or shares a point with it. Linear in its vertices, constant where its box
// lies wholly inside.
[[nodiscard]] bool touches(const Feature& feature, const geom::BoxM& box);

} // namespace geo::carto
