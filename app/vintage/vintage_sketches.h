#pragma once

#include "carto/sketch.h"
#include "domain/results/vintage.h"

#include <vector>

namespace app::vintage {

// What differs, over the map: what came solid and green, what went dashed and orange with a cross-hatch, what moved
// before (dashed) and after (solid) in blue, changed attributes dotted. Told apart by pattern as well as by colour.
[[nodiscard]] geo::carto::Sketches sketchesOf(const std::vector<geo::domain::VintageLine>& lines);

// Where a line is, before and after.
[[nodiscard]] geo::geom::BoxM boxOf(const geo::domain::VintageLine& line);

} // namespace app::vintage
