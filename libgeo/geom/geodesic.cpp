#include "geom/geodesic.h"

#include <geodesic.h>

#include <cmath>

namespace geo::geom {

namespace {

constexpr double kSemiMajorAxis = 6378137.0;
constexpr double kFlatteningGrs80 = 1.0 / 298.257222101; // Moritz, 2000
constexpr double kFlatteningWgs84 = 1.0 / 298.257223563; // NIMA TR8350.2

geod_geodesic geodesicOf(Ellipsoid ellipsoid) {
    geod_geodesic made;
    geod_init(&made, kSemiMajorAxis, ellipsoid == Ellipsoid::grs80 ? kFlatteningGrs80 : kFlatteningWgs84);
    return made;
}

} // namespace

Metres geodesicDistance(LonLat from, LonLat to, Ellipsoid ellipsoid) {
    const geod_geodesic on = geodesicOf(ellipsoid);
    double metres = 0.0;
    geod_inverse(&on, from.lat, from.lon, to.lat, to.lon, &metres, nullptr, nullptr);
    return Metres{metres};
}

SquareMetres geodesicArea(std::span<const LonLat> corners, Ellipsoid ellipsoid) {
    if (corners.size() > 1 && corners.front() == corners.back()) corners = corners.first(corners.size() - 1);
    if (corners.size() < 3) return SquareMetres{};
    const geod_geodesic on = geodesicOf(ellipsoid);
    geod_polygon polygon;
    geod_polygon_init(&polygon, 0);
    for (const LonLat& corner : corners) geod_polygon_addpoint(&on, &polygon, corner.lat, corner.lon);
    double area = 0.0;
    double perimeter = 0.0;
    geod_polygon_compute(&on, &polygon, 0, 1, &area, &perimeter);
    return SquareMetres{std::abs(area)};
}

} // namespace geo::geom
