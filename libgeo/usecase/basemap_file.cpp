#include "usecase/basemap_file.h"

namespace geo::usecase {

Result<RasterInfo> inspectBasemapFile(const std::filesystem::path& path) {
    return formats::inspectRaster(path);
}

Result<RasterWindow> readBasemapFile(const std::filesystem::path& path, const geom::BoxM& box, double unitsPerPixel,
                                     JobControl& job) {
    return formats::readRaster(path, box, unitsPerPixel, job);
}

} // namespace geo::usecase
