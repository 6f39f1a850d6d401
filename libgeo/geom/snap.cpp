#include "geom/snap.h"

#include <algorithm>

namespace geo::geom {

OnSegment nearestOn(PointM from, PointM to, PointM place) {
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double squared = dx * dx + dy * dy;
    OnSegment found;
    double along = 0.0;
    if (squared > 0.0) along = std::clamp(((place.x - from.x) * dx + (place.y - from.y) * dy) / squared, 0.0, 1.0);
    found.along = Share{along};
    found.at = {from.x + along * dx, from.y + along * dy};
    found.away = distance(place, found.at);
    return found;
}

namespace {

void offer(std::optional<Snap>& best, const Snap& found, Metres tolerance) {
    if (found.away <= tolerance && (!best || found.away < best->away)) best = found;
}

} // namespace

std::optional<Snap> snapTo(std::span<const Geometry> geometries, PointM place, Metres tolerance) {
    std::optional<Snap> vertex;
    std::optional<Snap> edge;
    for (const Geometry& geometry : geometries) {
        const bool areLoose = std::holds_alternative<MultiPoint>(geometry);
        forEachPointList(geometry, [&](const std::vector<PointM>& points) {
            for (std::size_t i = 0; i < points.size(); ++i) {
                offer(vertex, {points[i], SnapKind::vertex, distance(points[i], place)}, tolerance);
                if (areLoose || i + 1 == points.size()) continue;
                const OnSegment on = nearestOn(points[i], points[i + 1], place);
                offer(edge, {on.at, SnapKind::edge, on.away}, tolerance);
            }
        });
    }
    return vertex ? vertex : edge;
}

} // namespace geo::geom
