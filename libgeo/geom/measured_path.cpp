#include "geom/measured_path.h"

#include "geom/geodesic.h"
#include "geom/measure.h"

namespace geo::geom {

MeasuredPath measuredPath(std::span<const PointM> points, bool isRing, const Transform& toLonLat) {
    MeasuredPath measured;
    if (points.size() < 2) return measured;
    Ring ring(points.begin(), points.end());
    const bool isClosed = isRing && ring.size() > 2;
    if (isClosed && ring.front() != ring.back()) ring.push_back(ring.front());
    std::vector<LonLat> places;
    places.reserve(ring.size());
    for (const PointM& point : ring) places.push_back(toLonLat.toLonLat(point));
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const MeasuredStretch stretch{distance(ring[i], ring[i + 1]), geodesicDistance(places[i], places[i + 1])};
        measured.whole.planimetric += stretch.planimetric;
        measured.whole.ellipsoidal += stretch.ellipsoidal;
        measured.stretches.push_back(stretch);
    }
    if (!isClosed) return measured;
    measured.planimetricArea = planimetricArea(Geometry{Polygon{ring, {}}});
    measured.ellipsoidalArea = geodesicArea(places);
    return measured;
}

} // namespace geo::geom
