#pragma once

#include "base/quantity.h"
#include "geom/crs.h"

#include <span>
#include <vector>

namespace geo::geom {

// A straight line between two points, measured twice: in the plane of the CRS, and as a geodesic on GRS 80.
struct MeasuredStretch {
    Metres planimetric;
    Metres ellipsoidal;
};

struct MeasuredPath {
    std::vector<MeasuredStretch> stretches; // of a ring: the last one closes it
    MeasuredStretch whole;                  // length, or perimeter
    SquareMetres planimetricArea;           // of a ring; a ring that crosses itself is measured by its windings
    SquareMetres ellipsoidalArea;
};

// `toLonLat` is from the CRS of the points to kLonLat. Less than two points have no stretch.
[[nodiscard]] MeasuredPath measuredPath(std::span<const PointM> points, bool isRing, const Transform& toLonLat);

} // namespace geo::geom
