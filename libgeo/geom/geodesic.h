#pragma once

#include "base/quantity.h"
#include "geom/point.h"

#include <cstdint>
#include <span>

namespace geo::geom {

enum class Ellipsoid : std::uint8_t { grs80, wgs84 }; // GRS 80 is that of RGF93

// The shortest way over the ellipsoid (Karney, Algorithms for geodesics, 2013, through PROJ); good to nanometres. Not a
// number where a place is none.
[[nodiscard]] Metres geodesicDistance(LonLat from, LonLat to, Ellipsoid ellipsoid = Ellipsoid::grs80);

// The area within geodesics from corner to corner; closed or not, either way round. 0 for less than three corners.
[[nodiscard]] SquareMetres geodesicArea(std::span<const LonLat> corners, Ellipsoid ellipsoid = Ellipsoid::grs80);

} // namespace geo::geom
