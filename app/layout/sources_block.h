#pragma once

#include "layout/page_plan.h"

namespace app::layout {

// The sources of the layers in the legend, each once: "name — source, licence, vintage" in three lines at most, at the
// top or at the foot of a box, no higher than it. Where there is no room the source is shortened with "…", name,
// licence and vintage last. Returns the height taken.
double laySources(const geo::carto::MapSnapshot& snapshot, const std::vector<geo::carto::LegendEntry>& entries,
                  const QRectF& box, bool atFoot, double unit, const PageSpec& spec, PagePlan& plan);

} // namespace app::layout
