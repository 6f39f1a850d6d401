#pragma once

#include "geom/geometry.h"

namespace geo::formats::detail {

// Exchanges x and y of every point, for files that have (north, east).
void exchangeAxes(geom::Geometry& geometry);

} // namespace geo::formats::detail
