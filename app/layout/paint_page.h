#pragma once

#include "layout/page_plan.h"

#include <QPainter>

namespace app::layout {

// Draws a planned page with its map, in pixels of the plan's dpi from the page's top left.
void paintPage(QPainter& painter, const PagePlan& plan, const geo::carto::DisplayList& map);

} // namespace app::layout
