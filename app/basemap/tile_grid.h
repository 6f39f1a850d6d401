#pragma once

#include "geom/point.h"

#include <QString>

#include <compare>
#include <optional>
#include <vector>

namespace app::basemap {

// Web Mercator, in which most services have their tiles.
inline constexpr int kWebMercator = 3857;

// One scale of a grid: square pixels, tiles counted from the top left.
struct TileLevel {
    QString id;                 // as the service calls it: "14"
    double unitsPerPixel = 1.0; // of the grid's CRS: metres, or degrees
    geo::geom::PointM topLeft;  // easting/longitude first
    int tileWidth = 256;
    int tileHeight = 256;
    int columns = 1;
    int rows = 1;
    friend bool operator==(const TileLevel&, const TileLevel&) = default;
};

// How a service cuts the plane of a CRS into tiles. Levels from the coarsest to the finest.
struct TileGrid {
    QString id; // as the service calls it: "PM"
    int epsg = kWebMercator;
    std::vector<TileLevel> levels;
    friend bool operator==(const TileGrid&, const TileGrid&) = default;
};

struct TileAddress {
    int level = 0; // index in the grid's levels
    int column = 0;
    int row = 0;
    friend auto operator<=>(const TileAddress&, const TileAddress&) = default;
};

// The tiles of a rectangle; none where it is empty (last before first).
struct TileRange {
    int firstColumn = 0;
    int firstRow = 0;
    int lastColumn = -1;
    int lastRow = -1;

    [[nodiscard]] bool isEmpty() const { return lastColumn < firstColumn || lastRow < firstRow; }
    [[nodiscard]] int columns() const { return isEmpty() ? 0 : lastColumn - firstColumn + 1; }
    [[nodiscard]] int rows() const { return isEmpty() ? 0 : lastRow - firstRow + 1; }
    [[nodiscard]] long long count() const { return static_cast<long long>(columns()) * rows(); }
};

// The customary grid of tiles of 256 pixels over the whole Web Mercator square, from zoom `first` to `last` (0..24).
[[nodiscard]] TileGrid webMercatorGrid(int first, int last);

// A grid for a service that draws any box (WMS): round scales at 96 pixels an inch, so that a map at one of them is
// shown as it was drawn. Tiles of 512 pixels, counted from the top left of the CRS's area of use.
[[nodiscard]] TileGrid roundScaleGrid(int epsg);

[[nodiscard]] geo::geom::BoxM boxOf(const TileLevel& level, const TileAddress& tile);

// The tiles of the level that a box meets.
[[nodiscard]] TileRange rangeOf(const TileLevel& level, const geo::geom::BoxM& box);

// Levels that are looked through for a picture in the place of one that is not there.
inline constexpr int kCoarserSteps = 5;

// The tile so many levels up that holds the middle of this one; itself for 0 steps. Nothing where there is none.
[[nodiscard]] std::optional<TileAddress> coarserTile(const TileGrid& grid, const TileAddress& tile, int steps);

// The level whose pixels are nearest to `unitsPerPixel`, as a ratio. Precondition: the grid has levels.
[[nodiscard]] int nearestLevel(const TileGrid& grid, double unitsPerPixel);

// Within 1 %: the picture is shown at the scale at which the service drew it.
[[nodiscard]] bool isOwnScale(double unitsPerPixel, double levelUnitsPerPixel);

} // namespace app::basemap
