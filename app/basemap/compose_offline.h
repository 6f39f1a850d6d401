#pragma once

#include "basemap/page_basemap.h"
#include "basemap/service.h"
#include "basemap/tile_cache.h"

namespace app::basemap {

// The basemap of a page from its file, or from the tiles that the cache has; no network. For scripts. Errors:
// crsUnknown, valueOutOfRange, those of composeFile, cancelled.
[[nodiscard]] geo::Result<PageBasemap> composeOffline(const Service& service, const geo::carto::Viewport& page,
                                                      int mapEpsg, const TileCache& cache, geo::JobControl& job);

} // namespace app::basemap
