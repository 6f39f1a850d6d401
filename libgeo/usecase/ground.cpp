#include "usecase/ground.h"

#include "geom/crs.h"

#include <cmath>

namespace geo::usecase {

namespace {

// The box around the image of a box: its sides bend, so points along them are taken.
Result<geom::BoxM> boxInDegrees(const geom::BoxM& box, int epsg) {
    constexpr int kSteps = 8;
    GEO_ASSIGN(const geom::Transform toDegrees, geom::Transform::create(epsg, geom::kLonLat));
    geom::BoxM degrees;
    for (int i = 0; i <= kSteps; ++i)
        for (int j = 0; j <= kSteps; ++j) {
            const geom::LonLat place =
                toDegrees.toLonLat({box.minX + box.width() * i / kSteps, box.minY + box.height() * j / kSteps});
            if (std::isfinite(place.lon) && std::isfinite(place.lat)) degrees.add(geom::PointM{place.lon, place.lat});
        }
    return degrees;
}

} // namespace

Result<std::optional<geom::BoxM>> groundInDegrees(const Desk& desk, JobControl& job) {
    for (const domain::Kind kind : {domain::Kind::commune, domain::Kind::qpv, domain::Kind::iris}) {
        GEO_ASSIGN(const KindSummary summary, desk.workspace().summary(kind, job));
        if (summary.extent.isEmpty()) continue;
        GEO_ASSIGN(const geom::BoxM degrees, boxInDegrees(summary.extent, desk.info().epsg));
        if (!degrees.isEmpty()) return degrees;
    }
    return std::nullopt;
}

} // namespace geo::usecase
