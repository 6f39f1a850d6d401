#pragma once

#include "formats/detail/gdal_handle.h"
#include "formats/raster.h"

#include <array>
#include <filesystem>

namespace geo::formats::detail {

// How the bands of a picture make colours.
enum class RasterColours : std::uint8_t { grey, palette, rgb };

// A picture file opened by one of the allowed drivers. To be made and used within a GdalScope.
struct RasterDataset {
    DatasetHandle handle;
    RasterColours colours = RasterColours::rgb;
    int alphaBand = 0;    // 0: none
    bool hasMask = false; // another way of saying where there is nothing
    geom::PointM topLeft;
    double pixelX = 1.0;
    double pixelY = 1.0; // positive
    int width = 0;
    int height = 0;
};

// Errors: fileMissing, formatUnknown, fileUnreadable (file, detail).
[[nodiscard]] Result<RasterDataset> openedRaster(const std::filesystem::path& path);

// How often the pixels of the picture go into one of each overview, finest (the picture itself, 1) first.
[[nodiscard]] std::vector<double> overviewFactors(const RasterDataset& raster);

} // namespace geo::formats::detail
