#include "formats/detail/raster_dataset.h"

#include "formats/detail/gdal_open.h"

#include <cpl_string.h>

#include <fstream>
#include <mutex>
#include <string_view>

namespace geo::formats::detail {

namespace {

// Drivers that read pictures from one plain local file. VRT and all that leads to other files or to a network are left
// out on purpose.
constexpr std::array<const char*, 6> kDrivers = {"GTiff", "PNG", "JPEG", "MBTiles", "GPKG", nullptr};
constexpr int kLargestSide = 1 << 24;

void registerRasterDrivers() {
    static std::once_flag done;
    std::call_once(done, [] { GDALAllRegister(); });
}

std::unexpected<Error> unreadableRaster(const std::filesystem::path& path, const std::string& detail) {
    return fail(ErrorCode::fileUnreadable, {{"file", path.string()}, {"detail", detail}});
}

// SQLite makes files beside a database in write-ahead mode even where it only reads.
bool isInWriteAheadMode(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::array<char, 20> header{};
    if (!file.read(header.data(), 20)) return false;
    return std::string_view{header.data(), 15} == "SQLite format 3" && header[18] == 2;
}

// The first table of tiles of a GeoPackage that has several.
std::string firstTable(GDALDatasetH dataset) {
    const char* name = CSLFetchNameValue(GDALGetMetadata(dataset, "SUBDATASETS"), "SUBDATASET_1_NAME");
    const std::string text = name ? name : "";
    const std::size_t colon = text.rfind(':');
    return colon == std::string::npos ? "" : text.substr(colon + 1);
}

DatasetHandle openedBy(const std::filesystem::path& path, const char* driver, const std::string& table) {
    const std::array<const char*, 2> only = {driver, nullptr};
    const std::string tableOption = "TABLE=" + table;
    const std::string_view name{driver};
    std::vector<const char*> options;
    if (name == "MBTiles") options.push_back("BAND_COUNT=4");
    if (name == "GPKG") {
        options.push_back("BAND_COUNT=4");
        if (!table.empty()) options.push_back(tableOption.c_str());
    }
    options.push_back(nullptr);
    return DatasetHandle{
        GDALOpenEx(path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, only.data(), options.data(), nullptr)};
}

// What is wrong with the bands, or "".
std::string takeColours(RasterDataset& raster) {
    const int bands = GDALGetRasterCount(raster.handle.get());
    if (bands < 1 || bands > 4) return "bands";
    for (int i = 1; i <= bands; ++i)
        if (GDALGetRasterDataType(GDALGetRasterBand(raster.handle.get(), i)) != GDT_Byte) return "not 8 bits";
    GDALRasterBandH first = GDALGetRasterBand(raster.handle.get(), 1);
    if (bands >= 3)
        raster.colours = RasterColours::rgb;
    else
        raster.colours = GDALGetRasterColorTable(first) ? RasterColours::palette : RasterColours::grey;
    raster.alphaBand = bands == 2 || bands == 4 ? bands : 0;
    raster.hasMask = raster.alphaBand == 0 && (GDALGetMaskFlags(first) & GMF_ALL_VALID) == 0;
    return "";
}

std::string takePlace(RasterDataset& raster) {
    std::array<double, 6> place{};
    if (GDALGetGeoTransform(raster.handle.get(), place.data()) != CE_None) return "no place";
    if (place[2] != 0.0 || place[4] != 0.0 || !(place[1] > 0.0) || !(place[5] < 0.0)) return "not north up";
    raster.topLeft = {place[0], place[3]};
    raster.pixelX = place[1];
    raster.pixelY = -place[5];
    raster.width = GDALGetRasterXSize(raster.handle.get());
    raster.height = GDALGetRasterYSize(raster.handle.get());
    return raster.width > kLargestSide || raster.height > kLargestSide ? "too large" : "";
}

} // namespace

Result<RasterDataset> openedRaster(const std::filesystem::path& path) {
    std::error_code error;
    // A plain file: not a name that GDAL understands in its own way.
    if (!std::filesystem::is_regular_file(path, error)) return fail(ErrorCode::fileMissing, {{"file", path.string()}});
    const std::filesystem::path plain = std::filesystem::absolute(path, error);
    registerRasterDrivers();
    const GdalScope scope;
    GDALDriverH driver = GDALIdentifyDriverEx(plain.c_str(), GDAL_OF_RASTER, kDrivers.data(), nullptr);
    if (!driver) return fail(ErrorCode::formatUnknown, {{"file", path.string()}});
    if (isInWriteAheadMode(plain)) return unreadableRaster(path, "write-ahead mode");
    RasterDataset raster;
    const char* name = GDALGetDriverShortName(driver);
    raster.handle = openedBy(plain, name, "");
    if (raster.handle && GDALGetRasterCount(raster.handle.get()) == 0)
        if (const std::string table = firstTable(raster.handle.get()); !table.empty())
            raster.handle = openedBy(plain, name, table);
    if (!raster.handle) return unreadableRaster(path, scope.failure().empty() ? "contents" : scope.failure());
    for (const std::string& reason : {takeColours(raster), takePlace(raster)})
        if (!reason.empty()) return unreadableRaster(path, reason);
    return raster;
}

std::vector<double> overviewFactors(const RasterDataset& raster) {
    std::vector<double> factors = {1.0};
    GDALRasterBandH band = GDALGetRasterBand(raster.handle.get(), 1);
    for (int i = 0; i < GDALGetOverviewCount(band); ++i)
        factors.push_back(static_cast<double>(raster.width) / GDALGetRasterBandXSize(GDALGetOverview(band, i)));
    return factors;
}

} // namespace geo::formats::detail
