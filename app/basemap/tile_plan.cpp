#include "basemap/tile_plan.h"

#include "base/job_control.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace app::basemap {
namespace {

using geo::geom::BoxM;
using geo::geom::PointM;

geo::Result<double> unitsAt(const geo::geom::Transform& toGrid, PointM place) {
    constexpr double kSpan = 100.0; // metres
    std::array<PointM, 4> cross = {PointM{place.x - kSpan, place.y}, PointM{place.x + kSpan, place.y},
                                   PointM{place.x, place.y - kSpan}, PointM{place.x, place.y + kSpan}};
    if (!toGrid.apply(cross))
        return geo::fail(geo::ErrorCode::valueOutOfRange,
                         {{"value", std::to_string(place.x) + " " + std::to_string(place.y)}});
    const PointM across{cross[1].x - cross[0].x, cross[1].y - cross[0].y};
    const PointM along{cross[3].x - cross[2].x, cross[3].y - cross[2].y};
    // The side of the square that a square of the map becomes.
    return std::sqrt(std::abs(across.x * along.y - across.y * along.x)) / (2.0 * kSpan);
}

std::vector<TileAddress> fromTheMiddle(int level, const TileRange& range) {
    std::vector<TileAddress> tiles;
    for (int row = range.firstRow; row <= range.lastRow; ++row)
        for (int column = range.firstColumn; column <= range.lastColumn; ++column)
            tiles.push_back({level, column, row});
    const double x = (range.firstColumn + range.lastColumn) / 2.0;
    const double y = (range.firstRow + range.lastRow) / 2.0;
    std::ranges::stable_sort(tiles, {}, [&](const TileAddress& t) { return std::hypot(t.column - x, t.row - y); });
    return tiles;
}

// The tiles of one level side by side.
PlacedPicture mosaic(const TileLevel& level, int index, const TileRange& range, const TilePictures& tiles) {
    PlacedPicture out;
    out.unitsPerPixelX = level.unitsPerPixel;
    out.unitsPerPixelY = level.unitsPerPixel;
    const BoxM first = boxOf(level, {index, range.firstColumn, range.firstRow});
    out.topLeft = {first.minX, first.maxY};
    out.image =
        QImage{range.columns() * level.tileWidth, range.rows() * level.tileHeight, QImage::Format_ARGB32_Premultiplied};
    out.image.fill(Qt::transparent);
    QPainter painter{&out.image};
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    for (const auto& [address, image] : tiles) {
        if (address.level != index) continue;
        const QRect place{(address.column - range.firstColumn) * level.tileWidth,
                          (address.row - range.firstRow) * level.tileHeight, level.tileWidth, level.tileHeight};
        if (image.size() == place.size())
            painter.drawImage(place.topLeft(), image);
        else // a service that sends twice the pixels it told of
            painter.drawImage(place, image.scaled(place.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    return out;
}

// The range of those tiles of a level that are there.
TileRange rangeOfPresent(int level, const TilePictures& tiles) {
    TileRange range;
    for (const auto& [address, image] : tiles) {
        if (address.level != level) continue;
        const TileRange one{address.column, address.row, address.column, address.row};
        if (range.isEmpty()) {
            range = one;
            continue;
        }
        range.firstColumn = std::min(range.firstColumn, address.column);
        range.lastColumn = std::max(range.lastColumn, address.column);
        range.firstRow = std::min(range.firstRow, address.row);
        range.lastRow = std::max(range.lastRow, address.row);
    }
    return range;
}

} // namespace

BoxM boxIn(const geo::carto::Viewport& view, const geo::geom::Transform& toGrid) {
    constexpr int kParts = 16;
    std::vector<PointM> points;
    for (int j = 0; j <= kParts; ++j)
        for (int i = 0; i <= kParts; ++i)
            points.push_back(view.toMap({view.width * double(i) / kParts, view.height * double(j) / kParts}));
    toGrid.apply(points);
    BoxM box;
    for (const PointM& p : points)
        if (std::isfinite(p.x) && std::isfinite(p.y)) box.add(p);
    return box;
}

geo::Result<double> unitsPerMetre(const geo::geom::Transform& toGrid, PointM place) {
    return unitsAt(toGrid, place);
}

geo::Result<TilePlan> planTiles(const TileGrid& grid, const geo::carto::Viewport& view, int mapEpsg,
                                const geo::geom::Transform& toGrid, long long mostTiles) {
    TilePlan plan{grid, mapEpsg, view, 0, {}, {}, false, 1.0};
    GEO_ASSIGN(plan.unitsPerMetre, unitsAt(toGrid, view.centre));
    const double wanted = view.metresPerPixel * plan.unitsPerMetre;
    const BoxM box = boxIn(view, toGrid);
    plan.level = nearestLevel(grid, wanted);
    plan.range = rangeOf(grid.levels[static_cast<std::size_t>(plan.level)], box);
    while (plan.level > 0 && plan.range.count() > mostTiles) {
        --plan.level;
        plan.range = rangeOf(grid.levels[static_cast<std::size_t>(plan.level)], box);
    }
    if (plan.range.count() > mostTiles) plan.range = {};
    plan.isOwn = isOwnScale(wanted, grid.levels[static_cast<std::size_t>(plan.level)].unitsPerPixel);
    plan.tiles = fromTheMiddle(plan.level, plan.range);
    return plan;
}

geo::Result<QImage> compose(const TilePlan& plan, const TilePictures& tiles, geo::JobControl& job) {
    GEO_ASSIGN(const auto toGrid, geo::geom::Transform::create(plan.mapEpsg, plan.grid.epsg));
    QImage target{plan.view.width, plan.view.height, QImage::Format_ARGB32_Premultiplied};
    target.fill(Qt::transparent);
    for (int level = 0; level < static_cast<int>(plan.grid.levels.size()); ++level) {
        const TileRange range = rangeOfPresent(level, tiles);
        if (range.isEmpty()) continue;
        GEO_TRY(job.step(geo::Phase::drawing, level, static_cast<std::int64_t>(plan.grid.levels.size())));
        warp(target, plan.view, mosaic(plan.grid.levels[static_cast<std::size_t>(level)], level, range, tiles), toGrid);
    }
    return target;
}

} // namespace app::basemap
