#pragma once

#include "carto/display_list.h"

#include <QPainter>

namespace app::painting {

// Draws a text with its halo. The letters themselves are text on every medium, and can be searched for in a PDF.
void paintText(QPainter& painter, const geo::carto::TextItem& item);

} // namespace app::painting
