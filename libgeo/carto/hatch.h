#pragma once

#include "carto/display_list.h"

#include <utility>
#include <vector>

namespace geo::carto {

using ScreenSegment = std::pair<ScreenPoint, ScreenPoint>;

// The lines or dots of a pattern, cut by the rings themselves (even-odd), so that a pattern is made of lines on every
// medium: no clipping, no texture. Patterns start from `origin` (a fixed place of the map), so that those of neighbours
// meet and a moved map takes its pattern along. O(points + lines).
[[nodiscard]] std::vector<ScreenSegment> hatchLines(const FillItem& item, ScreenPoint origin);
[[nodiscard]] std::vector<ScreenPoint> hatchDots(const FillItem& item, ScreenPoint origin);

} // namespace geo::carto
