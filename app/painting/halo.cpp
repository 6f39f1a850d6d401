#include "painting/halo.h"

#include "painting/raster.h"

#include <QColor>

#include <algorithm>
#include <cmath>
#include <vector>

namespace app::painting {
namespace {

// A pixel beside one that is drawn, and how much of it the halo of that one covers, 0 to 256.
struct Neighbour {
    int dx = 0;
    int dy = 0;
    int share = 0;
};

std::vector<Neighbour> neighboursWithin(double radius) {
    const int reach = static_cast<int>(std::ceil(radius));
    std::vector<Neighbour> neighbours;
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            const double share = std::clamp(radius + 1.0 - std::hypot(dx, dy), 0.0, 1.0);
            if (share > 0.0) neighbours.push_back({dx, dy, static_cast<int>(std::lround(share * 256.0))});
        }
    }
    return neighbours;
}

} // namespace

void layHaloBelow(QImage& picture, geo::carto::Colour halo, double radius) {
    const int width = picture.width();
    const int height = picture.height();
    std::vector<std::uint8_t> cover(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    const std::vector<Neighbour> neighbours = neighboursWithin(radius);
    for (int y = 0; y < height; ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = 0; x < width; ++x) {
            const int alpha = qAlpha(row[x]);
            if (alpha == 0) continue;
            for (const Neighbour& beside : neighbours) {
                const int column = x + beside.dx;
                const int line = y + beside.dy;
                if (column < 0 || column >= width || line < 0 || line >= height) continue;
                std::uint8_t& at = cover[static_cast<std::size_t>(line * width + column)];
                at = std::max(at, static_cast<std::uint8_t>(std::min(alpha * beside.share >> 8, 255)));
            }
        }
    }
    const std::uint32_t colour = qPremultiply(qRgba(halo.r, halo.g, halo.b, halo.a));
    for (int y = 0; y < height; ++y) {
        auto* row = reinterpret_cast<std::uint32_t*>(picture.scanLine(y));
        for (int x = 0; x < width; ++x)
            row[x] = over(row[x], times(colour, cover[static_cast<std::size_t>(y * width + x)]));
    }
}

} // namespace app::painting
