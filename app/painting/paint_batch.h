#pragma once

#include "carto/display_list.h"

#include <QPainter>

namespace app::painting {

// Draws many areas or lines: on an image directly on its pixels, on any other medium as paths. Leaves pen and brush
// changed.
void paintAreas(QPainter& painter, const geo::carto::AreasItem& item);
void paintLines(QPainter& painter, const geo::carto::LinesItem& item);
void paintPixels(QPainter& painter, const geo::carto::PixelsItem& item);

} // namespace app::painting
