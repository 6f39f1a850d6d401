#pragma once

#include "layout/page_plan.h"

namespace app::layout {

// The legend's heading and entries in a box, in as large letters and as few columns as it takes; each label in two
// lines at most. `leastPoints` is where letters stop shrinking: what does not fit then is told by a last "…".
void layLegend(const std::vector<geo::carto::LegendEntry>& entries, const QRectF& box, int columns, double points,
               const PageSpec& spec, PagePlan& plan);

// The words of an entry, with its count.
[[nodiscard]] QString labelOf(const geo::carto::LegendEntry& entry, const PageSpec& spec);

} // namespace app::layout
