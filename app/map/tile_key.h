#pragma once

#include "carto/viewport.h"

#include <QRectF>

#include <compare>
#include <cstdint>
#include <vector>

namespace app::map {

// Side of a tile, in device pixels.
inline constexpr int kTileSide = 512;

// A square piece of the map at one scale. Tiles begin at the origin of the workspace's CRS, so that the same ground has
// the same tiles whatever the view; columns go east, rows south.
struct TileKey {
    double metresPerPixel = 1.0; // of a device pixel: the exact scale in force
    std::int64_t column = 0;
    std::int64_t row = 0;
    friend auto operator<=>(const TileKey&, const TileKey&) = default;
};

// The tiles that a view shows, row by row. `ratio`: device pixels a logical pixel of the view.
[[nodiscard]] std::vector<TileKey> tilesIn(const geo::carto::Viewport& view, double ratio);

// The ground of a tile, metres of the workspace's CRS.
[[nodiscard]] geo::geom::BoxM boxOf(const TileKey& tile);

// What is to be composed for a tile. `dpi`: device pixels an inch.
[[nodiscard]] geo::carto::Viewport viewportOf(const TileKey& tile, double dpi);

// Where a tile lies in a view, logical pixels. Tiles of the view's own scale lie on whole device pixels, side by side.
[[nodiscard]] QRectF placeOf(const TileKey& tile, const geo::carto::Viewport& view, double ratio);

} // namespace app::map
