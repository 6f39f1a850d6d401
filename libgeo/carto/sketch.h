#pragma once

#include "carto/style.h"
#include "geom/geometry.h"

#include <vector>

namespace geo::carto {

// A shape that is shown on the map without being a row: what changed between two vintages, a catchment in the making.
struct Sketch {
    geom::Geometry geometry; // metres of the workspace's CRS; points are not drawn
    std::vector<FillStyle> fills;
    OutlineStyle outline;
};

} // namespace geo::carto
