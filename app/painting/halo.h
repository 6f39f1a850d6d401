#pragma once

#include "carto/display_list.h"

#include <QImage>

namespace app::painting {

// Lays a halo below what is drawn on a picture, as far as `radius` pixels around it; it must lie that far and a pixel
// from the picture's rim. For letters on a map: an outline of their curves takes many times as long. `picture`: 32 bits
// a pixel, premultiplied. Time: the drawn pixels times the square of the radius.
void layHaloBelow(QImage& picture, geo::carto::Colour halo, double radius);

} // namespace app::painting
