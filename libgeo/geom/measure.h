#pragma once

#include "base/quantity.h"
#include "geom/geometry.h"

namespace geo::geom {

// Area in the plane of the CRS (planimetric), holes taken out; 0 for points and lines. Linear in the vertices.
// At Nantes Lambert-93 areas are about 0.2 % smaller than those on the ellipsoid: name the method beside the number.
[[nodiscard]] SquareMetres planimetricArea(const Geometry& geometry);

// Length of lines, perimeter (all rings) of polygons, in the plane of the CRS; 0 for points.
[[nodiscard]] Metres planimetricLength(const Geometry& geometry);

// Centre of mass of the highest dimension (area, else length, else mean of points). {0, 0} for no geometry.
[[nodiscard]] PointM centroid(const Geometry& geometry);

// Whether a point lies in a polygon, its boundary included (even-odd over all rings). False for points and lines.
// Linear in the vertices.
[[nodiscard]] bool contains(const Geometry& polygon, PointM point);

// Shortest distance from a point to a geometry in the plane; 0 inside a polygon. Infinity for no geometry.
[[nodiscard]] Metres distance(const Geometry& geometry, PointM point);

} // namespace geo::geom
