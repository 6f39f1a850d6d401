#include "basemap/tile_grid.h"

#include "carto/viewport.h"
#include "geom/crs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace app::basemap {
namespace {

constexpr double kSphereRadius = 6'378'137.0; // of EPSG:3857
constexpr double kOwnScaleTolerance = 0.01;
constexpr int kMostTiles = 1 << 26; // along a side: what an int holds with ease
constexpr double kMetresPerDegree = kSphereRadius * std::numbers::pi / 180.0;

constexpr std::array<double, 16> kRoundScales = {10'000'000, 5'000'000, 2'000'000, 1'000'000, 500'000, 250'000,
                                                 100'000,    50'000,    25'000,    10'000,    5'000,   2'500,
                                                 1'000,      500,       250,       100};

int indexOf(double distance, double tile, int count) {
    return static_cast<int>(std::clamp(std::floor(distance / tile), -1.0, static_cast<double>(count)));
}

} // namespace

TileGrid webMercatorGrid(int first, int last) {
    TileGrid grid{QStringLiteral("PM"), kWebMercator, {}};
    const double half = kSphereRadius * std::numbers::pi;
    for (int zoom = std::clamp(first, 0, 24); zoom <= std::clamp(last, 0, 24); ++zoom) {
        const int tiles = 1 << zoom;
        grid.levels.push_back(
            {QString::number(zoom), 2.0 * half / 256.0 / tiles, {-half, half}, 256, 256, tiles, tiles});
    }
    return grid;
}

TileGrid roundScaleGrid(int epsg) {
    constexpr int kTile = 512;
    TileGrid grid{QStringLiteral("scales"), epsg, {}};
    const auto info = geo::geom::crsInfo(epsg);
    if (!info) return grid;
    geo::geom::BoxM area;
    if (!info->isProjected) {
        area.add(geo::geom::PointM{-180.0, -90.0});
        area.add(geo::geom::PointM{180.0, 90.0});
    } else {
        // Beyond the area of use the service is asked as well: a map does not end there. 20,000 km reach everywhere.
        area.add(geo::geom::PointM{-2e7, -2e7});
        area.add(geo::geom::PointM{2e7, 2e7});
    }
    for (const double scale : kRoundScales) {
        double units = scale * geo::carto::kMetresPerInch / 96.0;
        if (!info->isProjected) units /= kMetresPerDegree;
        const auto tiles = [&](double length) {
            return static_cast<int>(std::min<double>(kMostTiles, std::ceil(length / units / kTile)));
        };
        grid.levels.push_back({QString::number(scale, 'f', 0),
                               units,
                               {area.minX, area.maxY},
                               kTile,
                               kTile,
                               tiles(area.width()),
                               tiles(area.height())});
    }
    return grid;
}

geo::geom::BoxM boxOf(const TileLevel& level, const TileAddress& tile) {
    const double width = level.unitsPerPixel * level.tileWidth;
    const double height = level.unitsPerPixel * level.tileHeight;
    const double left = level.topLeft.x + tile.column * width;
    const double top = level.topLeft.y - tile.row * height;
    return {left, top - height, left + width, top};
}

TileRange rangeOf(const TileLevel& level, const geo::geom::BoxM& box) {
    if (box.isEmpty()) return {};
    const double width = level.unitsPerPixel * level.tileWidth;
    const double height = level.unitsPerPixel * level.tileHeight;
    // A box that ends on the border of a tile does not need the next.
    const double slack = 1e-6;
    TileRange range;
    range.firstColumn = std::max(0, indexOf(box.minX - level.topLeft.x + slack * width, width, level.columns));
    range.lastColumn =
        std::min(level.columns - 1, indexOf(box.maxX - level.topLeft.x - slack * width, width, level.columns));
    range.firstRow = std::max(0, indexOf(level.topLeft.y - box.maxY + slack * height, height, level.rows));
    range.lastRow = std::min(level.rows - 1, indexOf(level.topLeft.y - box.minY - slack * height, height, level.rows));
    return range;
}

std::optional<TileAddress> coarserTile(const TileGrid& grid, const TileAddress& tile, int steps) {
    if (steps == 0) return tile;
    if (tile.level < steps) return std::nullopt;
    const geo::geom::PointM middle = boxOf(grid.levels[static_cast<std::size_t>(tile.level)], tile).centre();
    const TileLevel& level = grid.levels[static_cast<std::size_t>(tile.level - steps)];
    const TileRange range = rangeOf(level, {middle.x, middle.y, middle.x, middle.y});
    if (range.isEmpty()) return std::nullopt;
    return TileAddress{tile.level - steps, range.firstColumn, range.firstRow};
}

int nearestLevel(const TileGrid& grid, double unitsPerPixel) {
    const auto distance = [&](const TileLevel& level) {
        return std::abs(std::log(level.unitsPerPixel / unitsPerPixel));
    };
    return static_cast<int>(std::ranges::min_element(grid.levels, {}, distance) - grid.levels.begin());
}

bool isOwnScale(double unitsPerPixel, double levelUnitsPerPixel) {
    return std::abs(levelUnitsPerPixel / unitsPerPixel - 1.0) <= kOwnScaleTolerance;
}

} // namespace app::basemap
