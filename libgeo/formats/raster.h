#pragma once

#include "base/job_control.h"
#include "geom/point.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace geo::formats {

// A picture file with a place in the world: GeoTIFF, JPEG or PNG with a world file, MBTiles, tiles of a GeoPackage.
struct RasterInfo {
    int epsg = 0;      // 0: the file does not say
    geom::BoxM extent; // in units of its CRS
    // Of the picture and of its overviews, coarsest first; never empty.
    std::vector<double> unitsPerPixel;
};

// A part of it. Pixels row by row from the top left, 0xAARRGGBB with colours multiplied by alpha; transparent where the
// file has nothing.
struct RasterWindow {
    int width = 0; // 0: the box and the file do not meet
    int height = 0;
    geom::PointM topLeft;
    double unitsPerPixelX = 1.0;
    double unitsPerPixelY = 1.0; // positive
    std::vector<std::uint32_t> pixels;
};

// Looks at the file's head. Errors: fileMissing, formatUnknown, fileUnreadable (file, detail): it is broken, has no
// place, is not north up, or its values are not colours of 8 bits.
[[nodiscard]] Result<RasterInfo> inspectRaster(const std::filesystem::path& path);

// What of the file lies in `box` (in its CRS), from the overview whose pixels are nearest to `unitsPerPixel`; where
// even the coarsest is much finer, averaged. At most 8,192 pixels a side. The file is not changed, nothing is written
// beside it, and of other files only its world file, .ovr and .msk are looked at. Errors: those of inspectRaster,
// cancelled.
[[nodiscard]] Result<RasterWindow> readRaster(const std::filesystem::path& path, const geom::BoxM& box,
                                              double unitsPerPixel, JobControl& job);

} // namespace geo::formats
