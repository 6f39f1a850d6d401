#pragma once

#include "carto/style.h"
#include "geom/geometry.h"

#include <optional>
#include <string>
#include <vector>

namespace geo::carto {

// A shape that is shown on the map without being a row: what changed between two vintages, a catchment in the making,
// which project an allocation gives which site.
struct Sketch {
    geom::Geometry geometry; // metres of the workspace's CRS; points are drawn by `marker`
    std::vector<FillStyle> fills;
    OutlineStyle outline;
    bool arrow = false;                  // a line ends in a head, seen at any scale
    std::string title{};                 // of the entry of the legend, one for all that have it; "": not in the legend
    std::optional<MarkerStyle> marker{}; // at each point of a geometry of points
};

// The head of a line on the screen: a closed triangle whose tip is the last point. Empty for what is no line, or has
// no length. `width` is that of the line, in pixels of the viewport.
[[nodiscard]] Path arrowHead(const Sketch& sketch, const Viewport& viewport, double width);

} // namespace geo::carto
