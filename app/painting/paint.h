#pragma once

#include "carto/display_list.h"

#include <QPainter>

namespace app::painting {

// Draws a map: its background and its items, bottom first. A pixel of the display list is a unit of the painter, the
// top left of the view its origin; where the medium is finer, compose for its dpi. Lines and letters only, no textures
// and no clipping: what is drawn on paper is made of lines. What lies in the margin around the view is drawn too.
void paint(QPainter& painter, const geo::carto::DisplayList& list);

} // namespace app::painting
