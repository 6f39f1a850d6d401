#include "geom/snap.h"

#include <algorithm>

namespace geo::geom {

OnSegment nearestOn(PointM from, PointM to, PointM place) {
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double squared = dx * dx + dy * dy;
    OnSegment found;
    if (squared > 0.0)
        found.share = std::clamp(((place.x - from.x) * dx + (place.y - from.y) * dy) / squared, 0.0, 1.0);
    found.at = {from.x + found.share * dx, from.y + found.share * dy};
    found.metres = distance(place, found.at).value;
    return found;
}

namespace {

void offer(std::optional<Snap>& best, const Snap& found, Metres tolerance) {
    if (found.metres <= tolerance.value && (!best || found.metres < best->metres)) best = found;
}

} // namespace

std::optional<Snap> snapTo(std::span<const Geometry> geometries, PointM place, Metres tolerance) {
    std::optional<Snap> vertex;
    std::optional<Snap> edge;
    for (const Geometry& geometry : geometries) {
        const bool areLoose = std::holds_alternative<MultiPoint>(geometry);
        forEachPointList(geometry, [&](const std::vector<PointM>& points) {
            for (std::size_t i = 0; i < points.size(); ++i) {
                offer(vertex, {points[i], SnapKind::vertex, distance(points[i], place).value}, tolerance);
                if (areLoose || i + 1 == points.size()) continue;
                const OnSegment on = nearestOn(points[i], points[i + 1], place);
                offer(edge, {on.at, SnapKind::edge, on.metres}, tolerance);
            }
        });
    }
    return vertex ? vertex : edge;
}

} // namespace geo::geom
