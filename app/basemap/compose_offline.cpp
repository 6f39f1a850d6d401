#include "basemap/compose_offline.h"

#include "basemap/decode_tile.h"
#include "basemap/file_imagery.h"
#include "basemap/tile_plan.h"

namespace app::basemap {
namespace {

// The tile, or in its place the finest of the coarser ones. Whether it was the tile itself.
bool takeFromCache(const Service& service, const TileGrid& grid, const TileAddress& tile, const TileCache& cache,
                   TilePictures& tiles) {
    for (int steps = 0; steps <= kCoarserSteps; ++steps) {
        const auto address = coarserTile(grid, tile, steps);
        if (!address) return false;
        if (tiles.contains(*address)) return steps == 0;
        const auto kept = cache.find(cacheKey(service, grid, *address));
        QImage image = kept ? decodeTile(kept->bytes) : QImage{};
        if (image.isNull()) continue;
        tiles.emplace(*address, std::move(image));
        return steps == 0;
    }
    return false;
}

} // namespace

geo::Result<PageBasemap> composeOffline(const Service& service, const geo::carto::Viewport& page, int mapEpsg,
                                        const TileCache& cache, geo::JobControl& job) {
    const geo::carto::Viewport view = basemapView(page);
    PageBasemap out;
    if (service.protocol == Protocol::file) {
        GEO_ASSIGN(const QImage picture, composeFile(service, view, mapEpsg, job));
        return PageBasemap{onPaper(picture, 1.0), 1, 0};
    }
    const auto grid = gridFor(service, mapEpsg);
    if (!grid) return geo::fail(geo::ErrorCode::crsUnknown, {{"value", std::to_string(mapEpsg)}});
    GEO_ASSIGN(const auto toGrid, geo::geom::Transform::create(mapEpsg, grid->epsg));
    GEO_ASSIGN(const TilePlan plan, planTiles(*grid, view, mapEpsg, toGrid));
    TilePictures tiles;
    out.wanted = static_cast<int>(plan.tiles.size());
    for (const TileAddress& tile : plan.tiles) {
        GEO_TRY(job.step(geo::Phase::reading, static_cast<std::int64_t>(tiles.size()), out.wanted));
        if (!takeFromCache(service, *grid, tile, cache, tiles)) ++out.missing;
    }
    GEO_ASSIGN(const QImage picture, compose(plan, tiles, job));
    out.image = onPaper(picture, 1.0);
    return out;
}

} // namespace app::basemap
