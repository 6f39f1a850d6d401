#pragma once

#include "base/job_control.h"
#include "basemap/service.h"
#include "basemap/warp.h"

#include <QImage>

#include <map>
#include <vector>

namespace app::basemap {

// Which tiles a view needs.
struct TilePlan {
    TileGrid grid;
    int mapEpsg = 0;
    geo::carto::Viewport view; // of the picture to be made, in its own pixels
    int level = 0;
    TileRange range;                // of the level
    std::vector<TileAddress> tiles; // of the range, from the middle outwards
    bool isOwn = false;             // the map is at the scale at which the service drew
    double unitsPerMetre = 1.0;     // of the grid on a metre of the map, in the middle of the view
};

// `toGrid` changes the map's coordinates into the grid's. Where so much of the grid is seen that it would take more
// than `mostTiles`, a coarser level is planned. Precondition: the grid has levels. Error: valueOutOfRange (value),
// where the middle of the view has no image in the grid's CRS.
[[nodiscard]] geo::Result<TilePlan> planTiles(const TileGrid& grid, const geo::carto::Viewport& view, int mapEpsg,
                                              const geo::geom::Transform& toGrid, long long mostTiles = 600);

// The box that holds a view in another CRS; points that have no image there are left out.
[[nodiscard]] geo::geom::BoxM boxIn(const geo::carto::Viewport& view, const geo::geom::Transform& toGrid);

// How many units of the grid a metre of the map is at a place. Error: valueOutOfRange (value).
[[nodiscard]] geo::Result<double> unitsPerMetre(const geo::geom::Transform& toGrid, geo::geom::PointM place);

using TilePictures = std::map<TileAddress, QImage>;

// The picture of a plan from the tiles that there are: those of its level, and below them coarser ones. Transparent
// where there are none. Errors: crsUnknown, cancelled.
[[nodiscard]] geo::Result<QImage> compose(const TilePlan& plan, const TilePictures& tiles, geo::JobControl& job);

} // namespace app::basemap
