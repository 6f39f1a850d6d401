#pragma once

#include "carto/display_list.h"

#include <QImage>

#include <cstdint>

namespace bench {

struct NaivePicture {
    QImage image;
    std::int64_t features = 0;
    std::int64_t vertices = 0;
};

// The reference of a map: every feature of the drawn layers whose box meets the view as one antialiased QPainterPath,
// vertex by vertex, found by looking at each; no index, no simplification, no names.
[[nodiscard]] NaivePicture paintNaively(const geo::carto::MapSnapshot& snapshot, const geo::carto::MapParams& params);

} // namespace bench
