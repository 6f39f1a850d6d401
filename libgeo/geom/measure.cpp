#include "geom/measure.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace geo::geom {

namespace {

// Twice the signed area, and the moments of the centroid, of a ring; relative to `origin` so that large coordinates
// cost no digits.
struct RingSum {
    double twiceArea = 0.0;
    double x = 0.0;
    double y = 0.0;
};

RingSum sumOf(const Ring& ring, PointM origin) {
    RingSum sum;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const PointM a{ring[i].x - origin.x, ring[i].y - origin.y};
        const PointM b{ring[i + 1].x - origin.x, ring[i + 1].y - origin.y};
        const double cross = a.x * b.y - b.x * a.y;
        sum.twiceArea += cross;
        sum.x += (a.x + b.x) * cross;
        sum.y += (a.y + b.y) * cross;
    }
    return sum;
}

double ringArea(const Ring& ring) {
    return ring.empty() ? 0.0 : std::abs(sumOf(ring, ring.front()).twiceArea) / 2.0;
}

double polygonArea(const Polygon& polygon) {
    double area = ringArea(polygon.outer);
    for (const Ring& hole : polygon.holes) area -= ringArea(hole);
    return area;
}

double lengthOf(const std::vector<PointM>& points) {
    double length = 0.0;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) length += distance(points[i], points[i + 1]).value;
    return length;
}

struct Moments {
    double weight = 0.0;
    double x = 0.0;
    double y = 0.0;
    void add(double w, PointM p) {
        weight += w;
        x += w * p.x;
        y += w * p.y;
    }
    [[nodiscard]] PointM mean(PointM origin) const { return {origin.x + x / weight, origin.y + y / weight}; }
};

void addRing(Moments& moments, const Ring& ring, PointM origin, double sign) {
    RingSum sum = sumOf(ring, origin);
    if (sum.twiceArea == 0.0) return;
    const double orientation = sum.twiceArea < 0.0 ? -sign : sign;
    moments.weight += orientation * sum.twiceArea / 2.0;
    moments.x += orientation * sum.x / 6.0;
    moments.y += orientation * sum.y / 6.0;
}

void addPolygon(Moments& moments, const Polygon& polygon, PointM origin) {
    addRing(moments, polygon.outer, origin, 1.0);
    for (const Ring& hole : polygon.holes) addRing(moments, hole, origin, -1.0);
}

bool onSegment(PointM p, PointM a, PointM b) {
    const double cross = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    return cross == 0.0 && p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) &&
           p.y <= std::max(a.y, b.y);
}

enum class Side { outside, inside, boundary };

Side sideOf(const Ring& ring, PointM p) {
    bool inside = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const PointM a = ring[i];
        const PointM b = ring[i + 1];
        if (onSegment(p, a, b)) return Side::boundary;
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
    }
    return inside ? Side::inside : Side::outside;
}

bool holds(const Polygon& polygon, PointM p) {
    const Side outer = sideOf(polygon.outer, p);
    if (outer != Side::inside) return outer == Side::boundary;
    return std::ranges::all_of(polygon.holes, [&](const Ring& hole) { return sideOf(hole, p) != Side::inside; });
}

double segmentDistance(PointM p, PointM a, PointM b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double squared = dx * dx + dy * dy;
    const double t = squared == 0.0 ? 0.0 : std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0);
    return distance(p, {a.x + t * dx, a.y + t * dy}).value;
}

} // namespace

SquareMetres planimetricArea(const Geometry& geometry) {
    return std::visit(Overloaded{[](const Polygon& p) { return SquareMetres{polygonArea(p)}; },
                                 [](const MultiPolygon& m) {
                                     SquareMetres area;
                                     for (const Polygon& p : m.polygons) area += SquareMetres{polygonArea(p)};
                                     return area;
                                 },
                                 [](const auto&) { return SquareMetres{}; }},
                      geometry);
}

Metres planimetricLength(const Geometry& geometry) {
    double length = 0.0;
    forEachPointList(geometry, [&](const std::vector<PointM>& points) { length += lengthOf(points); });
    return Metres{length};
}

PointM centroid(const Geometry& geometry) {
    const BoxM box = boxOf(geometry);
    if (box.isEmpty()) return {};
    const PointM origin = box.centre();
    Moments areas;
    if (const auto* polygon = std::get_if<Polygon>(&geometry)) addPolygon(areas, *polygon, origin);
    if (const auto* multi = std::get_if<MultiPolygon>(&geometry))
        for (const Polygon& polygon : multi->polygons) addPolygon(areas, polygon, origin);
    if (areas.weight > 0.0) return areas.mean(origin);
    Moments lines;
    Moments points;
    forEachPointList(geometry, [&](const std::vector<PointM>& list) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            const PointM p{list[i].x - origin.x, list[i].y - origin.y};
            points.add(1.0, p);
            if (i + 1 == list.size()) continue;
            const PointM q{list[i + 1].x - origin.x, list[i + 1].y - origin.y};
            lines.add(distance(p, q).value, {(p.x + q.x) / 2.0, (p.y + q.y) / 2.0});
        }
    });
    return lines.weight > 0.0 ? lines.mean(origin) : points.mean(origin);
}

bool contains(const Geometry& polygon, PointM point) {
    return std::visit(Overloaded{[&](const Polygon& p) { return holds(p, point); },
                                 [&](const MultiPolygon& m) {
                                     return std::ranges::any_of(m.polygons,
                                                                [&](const Polygon& p) { return holds(p, point); });
                                 },
                                 [](const auto&) { return false; }},
                      polygon);
}

Metres distance(const Geometry& geometry, PointM point) {
    if (contains(geometry, point)) return Metres{0.0};
    double nearest = std::numeric_limits<double>::infinity();
    const bool areLoosePoints = std::holds_alternative<MultiPoint>(geometry);
    forEachPointList(geometry, [&](const std::vector<PointM>& points) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const bool alone = areLoosePoints || points.size() == 1;
            if (alone)
                nearest = std::min(nearest, distance(point, points[i]).value);
            else if (i + 1 < points.size())
                nearest = std::min(nearest, segmentDistance(point, points[i], points[i + 1]));
        }
    });
    return Metres{nearest};
}

} // namespace geo::geom
