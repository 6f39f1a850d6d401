#pragma once

#include "formats/raster.h"

namespace geo::usecase {

using formats::RasterInfo;
using formats::RasterWindow;

// A file of pictures as a basemap: what it is, and what of it lies in a box (see formats/raster.h).
[[nodiscard]] Result<RasterInfo> inspectBasemapFile(const std::filesystem::path& path);
[[nodiscard]] Result<RasterWindow> readBasemapFile(const std::filesystem::path& path, const geom::BoxM& box,
                                                   double unitsPerPixel, JobControl& job);

} // namespace geo::usecase
