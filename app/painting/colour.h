#pragma once

#include "carto/display_list.h"

#include <QColor>

namespace app::painting {

[[nodiscard]] inline QColor toQColor(geo::carto::Colour colour) {
    return {colour.r, colour.g, colour.b, colour.a};
}

// As the pixels of an image have it.
[[nodiscard]] inline std::uint32_t premultiplied(geo::carto::Colour colour) {
    return qPremultiply(qRgba(colour.r, colour.g, colour.b, colour.a));
}

} // namespace app::painting
