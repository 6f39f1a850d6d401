#include "carto/touches.h"

#include "geom/measure.h"

#include <algorithm>

namespace geo::carto {
namespace {

double side(geom::PointM a, geom::PointM b, double x, double y) {
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

// A segment meets a box unless it lies on one side of it: left, right, above, below, or the box on one side of its
// line.
bool meets(geom::PointM a, geom::PointM b, const geom::BoxM& box) {
    if (std::max(a.x, b.x) < box.minX || std::min(a.x, b.x) > box.maxX) return false;
    if (std::max(a.y, b.y) < box.minY || std::min(a.y, b.y) > box.maxY) return false;
    const double s1 = side(a, b, box.minX, box.minY);
    const double s2 = side(a, b, box.maxX, box.minY);
    const double s3 = side(a, b, box.maxX, box.maxY);
    const double s4 = side(a, b, box.minX, box.maxY);
    return !(s1 > 0 && s2 > 0 && s3 > 0 && s4 > 0) && !(s1 < 0 && s2 < 0 && s3 < 0 && s4 < 0);
}

} // namespace

bool touches(const Feature& feature, const geom::BoxM& box) {
    if (!box.intersects(feature.box)) return false;
    if (box.contains({feature.box.minX, feature.box.minY}) && box.contains({feature.box.maxX, feature.box.maxY}))
        return true;
    if (const auto* points = std::get_if<geom::MultiPoint>(&feature.geometry))
        return std::ranges::any_of(points->points, [&](geom::PointM p) { return box.contains(p); });
    bool met = false;
    geom::forEachPointList(feature.geometry, [&](const std::vector<geom::PointM>& points) {
        for (std::size_t i = 1; i < points.size() && !met; ++i) met = meets(points[i - 1], points[i], box);
    });
    return met || geom::contains(feature.geometry, box.centre());
}

} // namespace geo::carto
