#include "map/tile_key.h"

#include <cmath>

namespace app::map {
namespace {

using geo::carto::Viewport;

// The upper left of a view in device pixels from the origin, whole: all tiles of its scale are moved alike.
struct Corner {
    std::int64_t x = 0;
    std::int64_t y = 0;
};

Corner cornerOf(const Viewport& view, double metresPerPixel) {
    const geo::geom::PointM corner = view.toMap({0.0, 0.0});
    return {std::llround(corner.x / metresPerPixel), std::llround(-corner.y / metresPerPixel)};
}

std::int64_t tileAt(std::int64_t pixel) {
    return pixel >= 0 ? pixel / kTileSide : -((-pixel + kTileSide - 1) / kTileSide);
}

} // namespace

std::vector<TileKey> tilesIn(const Viewport& view, double ratio) {
    std::vector<TileKey> tiles;
    if (view.width <= 0 || view.height <= 0) return tiles;
    const double metresPerPixel = view.metresPerPixel / ratio;
    const Corner corner = cornerOf(view, metresPerPixel);
    const auto last = [ratio](std::int64_t from, int logical) {
        return tileAt(from + static_cast<std::int64_t>(std::ceil(logical * ratio)) - 1);
    };
    for (std::int64_t row = tileAt(corner.y); row <= last(corner.y, view.height); ++row)
        for (std::int64_t column = tileAt(corner.x); column <= last(corner.x, view.width); ++column)
            tiles.push_back({metresPerPixel, column, row});
    return tiles;
}

geo::geom::BoxM boxOf(const TileKey& tile) {
    const double side = kTileSide * tile.metresPerPixel;
    const auto x = static_cast<double>(tile.column) * side;
    const auto y = -static_cast<double>(tile.row) * side;
    return {x, y - side, x + side, y};
}

Viewport viewportOf(const TileKey& tile, double dpi) {
    Viewport view;
    view.centre = boxOf(tile).centre();
    view.metresPerPixel = tile.metresPerPixel;
    view.width = kTileSide;
    view.height = kTileSide;
    view.dpi = dpi;
    return view;
}

QRectF placeOf(const TileKey& tile, const Viewport& view, double ratio) {
    const double metresPerPixel = view.metresPerPixel / ratio;
    if (tile.metresPerPixel == metresPerPixel) {
        const Corner corner = cornerOf(view, metresPerPixel);
        return {static_cast<double>(tile.column * kTileSide - corner.x) / ratio,
                static_cast<double>(tile.row * kTileSide - corner.y) / ratio, kTileSide / ratio, kTileSide / ratio};
    }
    const geo::geom::BoxM ground = boxOf(tile);
    const geo::carto::ScreenPoint corner = view.toScreen({ground.minX, ground.maxY});
    const double side = kTileSide * tile.metresPerPixel / view.metresPerPixel;
    return {corner.x, corner.y, side, side};
}

} // namespace app::map
