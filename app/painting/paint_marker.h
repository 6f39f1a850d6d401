#pragma once

#include "carto/display_list.h"

#include <QPainter>

namespace app::painting {

// Draws a marker around its place: halo, edge, shape, and the stroke through what is left out. Leaves pen and brush
// changed.
void paintMarker(QPainter& painter, const geo::carto::MarkerItem& item);

} // namespace app::painting
