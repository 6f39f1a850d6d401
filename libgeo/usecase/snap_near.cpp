#include "usecase/snap_near.h"

#include <vector>

namespace geo::usecase {

namespace {

constexpr double kFarthestParcel = 40.0; // metres of tolerance beyond which parcels are left aside
constexpr std::size_t kSiteLocation = 0; // positions among the shapes
constexpr std::size_t kSiteOutline = 1;

} // namespace

std::optional<geom::Snap> snapNear(const Desk& desk, geom::PointM place, Metres tolerance, std::int64_t except) {
    std::vector<geom::Geometry> shapes;
    geom::BoxM around;
    around.add(place);
    around = around.grown(tolerance.value);
    JobControl job;
    const auto read = [&](domain::Kind kind, std::size_t shape) {
        const auto keep = [&](store::ShapeRow&& row) -> Result<void> {
            if (kind != domain::Kind::site || row.id != except) shapes.push_back(std::move(row.geometry));
            return {};
        };
        // What cannot be read is not snapped to: drawing goes on.
        (void)desk.workspace().shapesIn(kind, shape, around, keep, job);
    };
    read(domain::Kind::site, kSiteOutline);
    read(domain::Kind::site, kSiteLocation);
    if (tolerance.value <= kFarthestParcel) read(domain::Kind::parcel, 0);
    return geom::snapTo(shapes, place, tolerance);
}

} // namespace geo::usecase
