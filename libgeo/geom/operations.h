#pragma once

#include "base/result.h"
#include "geom/geometry.h"

#include <optional>
#include <span>
#include <string>

namespace geo::geom {

// Why a geometry is not valid in the sense of OGC Simple Features, with the place; nothing when it is valid.
// Uses GEOS. O(n log n).
[[nodiscard]] std::optional<std::string> invalidity(const Geometry& geometry);

// A valid geometry of the same dimension made of the same lines (GEOS MakeValid, structure method): overlaps joined,
// spikes dropped. Parts of a lower dimension that appear are left out. Error: internal (detail) where GEOS gives up.
[[nodiscard]] Result<Geometry> madeValid(const Geometry& geometry);

// A point in the interior of a polygon, on a line, or the point itself. Error: valueMalformed for no geometry.
[[nodiscard]] Result<PointM> pointInside(const Geometry& geometry);

// Set operations on polygons; the answer is a polygon, a multi-polygon or no geometry. Inputs must be valid.
[[nodiscard]] Result<Geometry> unionOf(std::span<const Geometry> geometries);
[[nodiscard]] Result<Geometry> intersectionOf(const Geometry& a, const Geometry& b);
[[nodiscard]] Result<Geometry> differenceOf(const Geometry& a, const Geometry& b);

// Whether two geometries share a point. Invalid input counts by its lines.
[[nodiscard]] bool intersects(const Geometry& a, const Geometry& b);

// All points within `distance` of the geometry, arcs drawn with 16 segments a quarter circle.
[[nodiscard]] Result<Geometry> buffered(const Geometry& geometry, Metres distance);

// Douglas-Peucker that keeps polygons valid (GEOS topology-preserving): no point moves by more than `tolerance`.
[[nodiscard]] Result<Geometry> simplified(const Geometry& geometry, Metres tolerance);

} // namespace geo::geom
