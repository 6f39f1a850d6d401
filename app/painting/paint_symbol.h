#pragma once

#include "carto/legend.h"

#include <QPainter>

namespace app::painting {

// Draws the symbol of a legend's entry in a box, as the map draws its features: a patch with its pattern and outline, a
// piece of line, a marker. The legend of a page and the layers panel share it. Sizes are those of the symbol; what is
// too large for the box is drawn smaller.
void paintSymbol(QPainter& painter, const QRectF& box, const geo::carto::LegendSymbol& symbol);

} // namespace app::painting
