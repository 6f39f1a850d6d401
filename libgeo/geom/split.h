#pragma once

#include "base/result.h"
#include "geom/geometry.h"

#include <vector>

namespace geo::geom {

// A polygon or multi-polygon cut along a line, as multi-polygons: the first has the largest piece and every polygon
// that the line does not cut, the others a piece each, larger ones first. One alone where the line cuts nothing off.
// The polygons must be valid. Error: internal (detail) where GEOS gives up.
[[nodiscard]] Result<std::vector<Geometry>> splitBy(const Geometry& polygons, const LineString& line);

// The outline drawn anew along a line: what the line and the outline enclose outside is added, and of what the line
// cuts apart inside the largest piece stays. A line that crosses no outline twice changes nothing. Holes stay holes.
// The same conditions and error as splitBy.
[[nodiscard]] Result<Geometry> reshapedBy(const Geometry& polygons, const LineString& line);

} // namespace geo::geom
