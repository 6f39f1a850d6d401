#pragma once

#include "base/quantity.h"
#include "geom/geometry.h"

#include <cstdint>
#include <optional>
#include <span>

namespace geo::geom {

enum class SnapKind : std::uint8_t { vertex, edge };

// What a place was drawn to.
struct Snap {
    PointM at;
    SnapKind kind = SnapKind::vertex;
    Metres away; // from the place that was asked about
};

// The nearest vertex within `tolerance` (less than or equal), else the nearest place on an edge; none where there is
// neither. A vertex wins over any nearer edge, so that corners can be hit. Linear in the vertices.
[[nodiscard]] std::optional<Snap> snapTo(std::span<const Geometry> geometries, PointM place, Metres tolerance);

// The place on the segment that is nearest; `along` is how far it is on the way, 0..1.
struct OnSegment {
    PointM at;
    Share along;
    Metres away;
};
[[nodiscard]] OnSegment nearestOn(PointM from, PointM to, PointM place);

} // namespace geo::geom
