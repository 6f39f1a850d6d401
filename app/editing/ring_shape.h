#pragma once

#include "geom/geometry.h"

#include <vector>

namespace app::editing {

// Polygons as a multi-polygon; an empty one for anything else.
[[nodiscard]] geo::geom::MultiPolygon multiOf(const geo::geom::Geometry& geometry);

// The area within points that were clicked, valid or not. At least one point.
[[nodiscard]] geo::geom::MultiPolygon ringShape(const std::vector<geo::geom::PointM>& path);

} // namespace app::editing
