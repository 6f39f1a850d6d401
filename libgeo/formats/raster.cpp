#include "formats/raster.h"

#include "formats/detail/gdal_open.h"
#include "formats/detail/raster_dataset.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace geo::formats {

using namespace detail;

namespace {

constexpr int kLargestSide = 8'192;
constexpr int kRowsAtOnce = 256;
constexpr double kMuchFiner = 1.6; // than what is asked for: then pixels are averaged

// Which pixels of which overview are read, and into how many.
struct Reading {
    int overview = -1; // -1: the picture itself
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    int outWidth = 0;
    int outHeight = 0;
};

GDALRasterBandH bandOf(const RasterDataset& raster, int number, int overview) {
    GDALRasterBandH band = GDALGetRasterBand(raster.handle.get(), number);
    return overview < 0 ? band : GDALGetOverview(band, overview);
}

std::size_t nearestFactor(const std::vector<double>& factors, double wanted) {
    return static_cast<std::size_t>(
        std::ranges::min_element(factors, {}, [&](double f) { return std::abs(std::log(f / wanted)); }) -
        factors.begin());
}

Reading readingOf(const RasterDataset& raster, const geom::BoxM& box, double unitsPerPixel) {
    const std::vector<double> factors = overviewFactors(raster);
    const std::size_t level = nearestFactor(factors, unitsPerPixel / raster.pixelX);
    Reading out;
    out.overview = static_cast<int>(level) - 1;
    GDALRasterBandH band = bandOf(raster, 1, out.overview);
    const int columns = GDALGetRasterBandXSize(band);
    const int rows = GDALGetRasterBandYSize(band);
    const double px = raster.pixelX * raster.width / columns;
    const double py = raster.pixelY * raster.height / rows;
    // Two pixels more, so that what is drawn from it does not fade at its border.
    const auto within = [](double value, int most) { return static_cast<int>(std::clamp(value, 0.0, double(most))); };
    out.x = within(std::floor((box.minX - raster.topLeft.x) / px) - 2.0, columns);
    out.y = within(std::floor((raster.topLeft.y - box.maxY) / py) - 2.0, rows);
    out.width = within(std::ceil((box.maxX - raster.topLeft.x) / px) + 2.0, columns) - out.x;
    out.height = within(std::ceil((raster.topLeft.y - box.minY) / py) + 2.0, rows) - out.y;
    const double finer = std::max({1.0, unitsPerPixel / px > kMuchFiner ? unitsPerPixel / px : 1.0,
                                   double(out.width) / kLargestSide, double(out.height) / kLargestSide});
    out.outWidth = static_cast<int>(std::ceil(out.width / finer));
    out.outHeight = static_cast<int>(std::ceil(out.height / finer));
    return out;
}

using Rows = std::vector<std::uint8_t>;

// Rows `first` to `first + count` of the output, of one band.
Result<Rows> readRows(GDALRasterBandH band, const Reading& r, int first, int count, bool averages) {
    Rows rows(static_cast<std::size_t>(r.outWidth) * static_cast<std::size_t>(count));
    GDALRasterIOExtraArg extra;
    INIT_RASTERIO_EXTRA_ARG(extra);
    extra.eResampleAlg = averages ? GRIORA_Average : GRIORA_NearestNeighbour;
    const double each = double(r.height) / r.outHeight;
    const int top = r.y + static_cast<int>(std::floor(first * each));
    const int bottom = std::min(r.y + r.height, r.y + static_cast<int>(std::ceil((first + count) * each)));
    extra.bFloatingPointWindowValidity = TRUE;
    extra.dfXOff = r.x;
    extra.dfXSize = r.width;
    extra.dfYOff = r.y + first * each;
    extra.dfYSize = count * each;
    if (GDALRasterIOEx(band, GF_Read, r.x, top, r.width, bottom - top, rows.data(), r.outWidth, count, GDT_Byte, 0, 0,
                       &extra) != CE_None)
        return fail(ErrorCode::fileUnreadable);
    return rows;
}

std::uint32_t premultiplied(std::uint32_t r, std::uint32_t g, std::uint32_t b, std::uint32_t a) {
    const auto times = [&](std::uint32_t c) { return (c * a + 127U) / 255U; };
    return a << 24U | times(r) << 16U | times(g) << 8U | times(b);
}

// The colours of a palette, by number.
std::array<std::uint32_t, 256> paletteOf(GDALColorTableH table) {
    std::array<std::uint32_t, 256> out{};
    for (int i = 0; i < std::min(256, GDALGetColorEntryCount(table)); ++i) {
        GDALColorEntry entry{};
        GDALGetColorEntryAsRGB(table, i, &entry);
        const auto part = [](short value) { return static_cast<std::uint32_t>(std::clamp<int>(value, 0, 255)); };
        out[static_cast<std::size_t>(i)] =
            premultiplied(part(entry.c1), part(entry.c2), part(entry.c3), part(entry.c4));
    }
    return out;
}

// Appends rows of the output.
Result<void> addRows(const RasterDataset& raster, const Reading& r, int first, int count,
                     std::vector<std::uint32_t>& pixels) {
    const bool isPalette = raster.colours == RasterColours::palette;
    const bool averages = !isPalette && r.outWidth != r.width;
    const auto rowsOf = [&](int band) { return readRows(bandOf(raster, band, r.overview), r, first, count, averages); };
    GEO_ASSIGN(const Rows red, rowsOf(1));
    Rows alpha;
    if (raster.alphaBand > 0) {
        GEO_ASSIGN(alpha, rowsOf(raster.alphaBand));
    } else if (raster.hasMask) {
        GEO_ASSIGN(alpha, readRows(GDALGetMaskBand(bandOf(raster, 1, r.overview)), r, first, count, false));
    }
    const auto alphaAt = [&](std::size_t i) { return alpha.empty() ? 255U : std::uint32_t{alpha[i]}; };
    if (isPalette) {
        const auto palette = paletteOf(GDALGetRasterColorTable(GDALGetRasterBand(raster.handle.get(), 1)));
        for (std::size_t i = 0; i < red.size(); ++i) pixels.push_back(alphaAt(i) == 0U ? 0U : palette[red[i]]);
        return {};
    }
    const bool isRgb = raster.colours == RasterColours::rgb;
    Rows green;
    Rows blue;
    if (isRgb) {
        GEO_ASSIGN(green, rowsOf(2));
        GEO_ASSIGN(blue, rowsOf(3));
    }
    for (std::size_t i = 0; i < red.size(); ++i)
        pixels.push_back(premultiplied(red[i], isRgb ? green[i] : red[i], isRgb ? blue[i] : red[i], alphaAt(i)));
    return {};
}

} // namespace

Result<RasterInfo> inspectRaster(const std::filesystem::path& path) {
    const GdalScope scope;
    GEO_ASSIGN(const RasterDataset raster, openedRaster(path));
    RasterInfo info;
    if (OGRSpatialReferenceH crs = GDALGetSpatialRef(raster.handle.get())) info.epsg = epsgOf(crs);
    info.extent.add(raster.topLeft);
    info.extent.add(geom::PointM{raster.topLeft.x + raster.width * raster.pixelX,
                                 raster.topLeft.y - raster.height * raster.pixelY});
    for (const double factor : overviewFactors(raster)) info.unitsPerPixel.push_back(raster.pixelX * factor);
    std::ranges::sort(info.unitsPerPixel, std::ranges::greater{});
    return info;
}

Result<RasterWindow> readRaster(const std::filesystem::path& path, const geom::BoxM& box, double unitsPerPixel,
                                JobControl& job) {
    GEO_TRY(job.step(Phase::opening));
    const GdalScope scope;
    GEO_ASSIGN(const RasterDataset raster, openedRaster(path));
    const Reading r = readingOf(raster, box, unitsPerPixel);
    RasterWindow out;
    if (r.width <= 0 || r.height <= 0) return out;
    GDALRasterBandH band = bandOf(raster, 1, r.overview);
    const double px = raster.pixelX * raster.width / GDALGetRasterBandXSize(band);
    const double py = raster.pixelY * raster.height / GDALGetRasterBandYSize(band);
    out.width = r.outWidth;
    out.height = r.outHeight;
    out.topLeft = {raster.topLeft.x + r.x * px, raster.topLeft.y - r.y * py};
    out.unitsPerPixelX = px * r.width / r.outWidth;
    out.unitsPerPixelY = py * r.height / r.outHeight;
    out.pixels.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
    for (int first = 0; first < r.outHeight; first += kRowsAtOnce) {
        GEO_TRY(job.step(Phase::reading, first, r.outHeight));
        const int count = std::min(kRowsAtOnce, r.outHeight - first);
        if (!addRows(raster, r, first, count, out.pixels))
            return fail(ErrorCode::fileUnreadable, {{"file", path.string()}, {"detail", scope.failure()}});
    }
    return out;
}

} // namespace geo::formats
