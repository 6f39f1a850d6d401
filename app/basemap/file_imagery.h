#pragma once

#include "basemap/imagery.h"
#include "basemap/service.h"
#include "geom/crs.h"

#include <memory>
#include <optional>

namespace app::basemap {

// A file of pictures: GeoTIFF, JPEG or PNG with a world file, MBTiles, tiles of a GeoPackage. It is looked at when the
// first picture is made, in the job.
class FileImagery : public Imagery {
    Q_OBJECT

public:
    // `service` is of Protocol::file; its first `epsgs` is the CRS of a file that does not tell its own.
    explicit FileImagery(Service service, QObject* parent = nullptr);
    ~FileImagery() override;

    [[nodiscard]] geo::Result<ComposeWork> look(const geo::carto::Viewport& view, int mapEpsg) override;
    [[nodiscard]] bool isWaiting() const override { return false; }
    [[nodiscard]] int wanted() const override { return 1; }
    [[nodiscard]] int missing() const override { return m_health.isFine() ? 0 : 1; }
    [[nodiscard]] std::vector<double> ownMetresPerPixel(int mapEpsg, geo::geom::PointM place) override;
    [[nodiscard]] ServiceHealth health() const override { return m_health; }
    void tryAgain() override;

private:
    void tell(bool isReadable);
    Service m_service;
    ServiceHealth m_health;
};

// The picture of a view from a file. Errors: those of readBasemapFile, crsUnknown, crsMissing (file).
[[nodiscard]] geo::Result<QImage> composeFile(const Service& service, const geo::carto::Viewport& view, int mapEpsg,
                                              geo::JobControl& job);

} // namespace app::basemap
