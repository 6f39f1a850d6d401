#include "basemap/file_imagery.h"

#include "basemap/tile_plan.h"
#include "usecase/basemap_file.h"

#include <QCoreApplication>
#include <QPointer>

#include <filesystem>

namespace app::basemap {
namespace {

std::filesystem::path pathOf(const Service& service) {
    return std::filesystem::path{service.address.toStdString()};
}

geo::Result<int> epsgOf(const Service& service, const geo::usecase::RasterInfo& info) {
    if (info.epsg > 0) return info.epsg;
    if (!service.epsgs.empty()) return service.epsgs.front();
    return geo::fail(geo::ErrorCode::crsMissing, {{"file", service.address.toStdString()}});
}

PlacedPicture pictureOf(const geo::usecase::RasterWindow& window) {
    PlacedPicture out;
    out.topLeft = window.topLeft;
    out.unitsPerPixelX = window.unitsPerPixelX;
    out.unitsPerPixelY = window.unitsPerPixelY;
    if (window.width == 0) return out;
    const auto* bits = reinterpret_cast<const uchar*>(window.pixels.data());
    out.image =
        QImage{bits, window.width, window.height, qsizetype{window.width} * 4, QImage::Format_ARGB32_Premultiplied}
            .copy();
    return out;
}

} // namespace

geo::Result<QImage> composeFile(const Service& service, const geo::carto::Viewport& view, int mapEpsg,
                                geo::JobControl& job) {
    GEO_ASSIGN(const auto info, geo::usecase::inspectBasemapFile(pathOf(service)));
    GEO_ASSIGN(const int epsg, epsgOf(service, info));
    GEO_ASSIGN(const auto toFile, geo::geom::Transform::create(mapEpsg, epsg));
    GEO_ASSIGN(const double units, unitsPerMetre(toFile, view.centre));
    const auto window =
        geo::usecase::readBasemapFile(pathOf(service), boxIn(view, toFile), view.metresPerPixel * units, job);
    if (!window) return std::unexpected(window.error());
    QImage target{view.width, view.height, QImage::Format_ARGB32_Premultiplied};
    target.fill(Qt::transparent);
    warp(target, view, pictureOf(*window), toFile);
    return target;
}

FileImagery::FileImagery(Service service, QObject* parent)
    : Imagery(parent)
    , m_service(std::move(service)) {}

FileImagery::~FileImagery() = default;

geo::Result<ComposeWork> FileImagery::look(const geo::carto::Viewport& view, int mapEpsg) {
    // What happens to the file is told on the thread that shows it.
    const QPointer<FileImagery> self{this};
    return [service = m_service, view, mapEpsg, self](geo::JobControl& job) {
        auto image = composeFile(service, view, mapEpsg, job);
        const bool isReadable = image || image.error().code == geo::ErrorCode::cancelled ||
                                image.error().code == geo::ErrorCode::valueOutOfRange;
        QMetaObject::invokeMethod(
            qApp,
            [self, isReadable] {
                if (self) self->tell(isReadable);
            },
            Qt::QueuedConnection);
        return image;
    };
}

void FileImagery::tell(bool isReadable) {
    const ServiceHealth health{isReadable ? FetchFault::none : FetchFault::fileUnreadable, 0, 0};
    if (health == m_health) return;
    m_health = health;
    emit healthChanged();
}

std::vector<double> FileImagery::ownMetresPerPixel(int mapEpsg, geo::geom::PointM place) {
    const auto info = geo::usecase::inspectBasemapFile(pathOf(m_service));
    if (!info) return {};
    const auto epsg = epsgOf(m_service, *info);
    if (!epsg) return {};
    const auto toFile = geo::geom::Transform::create(mapEpsg, *epsg);
    if (!toFile) return {};
    const auto units = unitsPerMetre(*toFile, place);
    if (!units || !(*units > 0.0)) return {};
    std::vector<double> out;
    for (const double unitsPerPixel : info->unitsPerPixel) out.push_back(unitsPerPixel / *units);
    return out;
}

void FileImagery::tryAgain() {
    tell(true);
    emit changed();
}

} // namespace app::basemap
