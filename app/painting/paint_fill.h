#pragma once

#include "carto/display_list.h"

#include <QPainter>

namespace app::painting {

// Fills rings with a colour or a pattern of lines or dots that start from `origin`. Leaves pen and brush changed.
void paintFill(QPainter& painter, const geo::carto::FillItem& item, geo::carto::ScreenPoint origin);

// Draws rings or lines. Leaves pen and brush changed.
void paintStroke(QPainter& painter, const geo::carto::StrokeItem& item);

} // namespace app::painting
