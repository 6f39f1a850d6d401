#include "analysis/network/street_graph.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

using geom::PointCm;
using geom::PointM;

namespace {

geom::BoxCm boxOf(std::span<const PointCm> points) {
    geom::BoxCm box;
    for (const PointCm p : points) box.add(p);
    return box;
}

// Twice the area of the triangle: above 0 where `c` lies left of the way from `a` to `b`.
double side(PointM a, PointM b, PointM c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

// A corner of a barrier that lies on the way counts as left of it, so that a way through a corner crosses once.
bool crosses(PointM from, PointM to, PointM begin, PointM end) {
    if ((side(from, to, begin) >= 0.0) == (side(from, to, end) >= 0.0)) return false;
    const double ofFrom = side(begin, end, from);
    const double ofTo = side(begin, end, to);
    // What is nearer to the barrier than a millimetre lies on it.
    const double onIt = 1e-3 * std::hypot(end.x - begin.x, end.y - begin.y);
    return (ofFrom > onIt && ofTo < -onIt) || (ofFrom < -onIt && ofTo > onIt);
}

} // namespace

StreetGraph::StreetGraph(StreetParts parts)
    : m_parts(std::move(parts)) {
    if (m_parts.names.empty()) m_parts.names.emplace_back();
    std::vector<geom::BoxCm> boxes(edgeCount());
    for (EdgeId i = 0; i < edgeCount(); ++i) boxes[i] = boxOf(lineOf(i));
    m_edgeBoxes = geom::PackedIndexCm{boxes};
    boxes.clear();
    for (std::uint32_t i = 0; i < m_parts.barriers.size(); ++i) {
        const auto& points = m_parts.barriers[i].points;
        for (std::uint32_t k = 0; k + 1 < points.size(); ++k) {
            m_barrierSegments.emplace_back(i, k);
            geom::BoxM box;
            box.add(points[k]);
            box.add(points[k + 1]);
            boxes.push_back(geom::coverOf(box));
        }
    }
    m_barrierBoxes = geom::PackedIndexCm{boxes};
}

PointM StreetGraph::placeOn(EdgeId edge, double along) const {
    const auto line = lineOf(edge);
    double left = std::max(0.0, along);
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const PointM a = geom::toMetres(line[i]);
        const PointM b = geom::toMetres(line[i + 1]);
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        if (left < length) return {a.x + (b.x - a.x) * left / length, a.y + (b.y - a.y) * left / length};
        left -= length;
    }
    return geom::toMetres(line.back());
}

geom::LineString StreetGraph::partOf(EdgeId edge, double begin, double end) const {
    const auto line = lineOf(edge);
    const double first = std::max(0.0, std::min(begin, end));
    const double last = std::max(begin, end);
    geom::LineString part;
    double walked = 0.0;
    for (std::size_t i = 0; i + 1 < line.size() && walked < last; ++i) {
        const PointM a = geom::toMetres(line[i]);
        const PointM b = geom::toMetres(line[i + 1]);
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        if (length <= 0.0) continue;
        const auto at = [&](double along) {
            const double share = (along - walked) / length;
            return PointM{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
        };
        if (walked + length > first) {
            if (part.points.empty()) part.points.push_back(first > walked ? at(first) : a);
            part.points.push_back(last < walked + length ? at(last) : b);
        }
        walked += length;
    }
    if (part.points.empty()) part.points = {placeOn(edge, first), placeOn(edge, last)};
    if (begin > end) std::ranges::reverse(part.points);
    return part;
}

bool StreetGraph::mayUse(EdgeId edge, domain::TravelMode mode) const {
    const StreetStretch& stretch = m_parts.edges[edge];
    switch (mode) {
    case domain::TravelMode::walk:
        return stretch.walk;
    case domain::TravelMode::cycle:
        return stretch.cycle;
    case domain::TravelMode::drive:
        return stretch.driveForward || stretch.driveBackward;
    }
    return false;
}

bool StreetGraph::isBarred(PointM from, PointM to) const {
    if (m_barrierSegments.empty()) return false;
    geom::BoxM box;
    box.add(from);
    box.add(to);
    bool isFound = false;
    barriersIn(box, [&](PointM begin, PointM end) { isFound = isFound || crosses(from, to, begin, end); });
    return isFound;
}

void StreetGraph::edgesIn(const geom::BoxM& box, const std::function<void(EdgeId)>& found) const {
    m_edgeBoxes.search(geom::coverOf(box), found);
}

void StreetGraph::barriersIn(const geom::BoxM& box, const std::function<void(PointM, PointM)>& found) const {
    m_barrierBoxes.search(geom::coverOf(box), [&](std::uint32_t segment) {
        const auto [line, first] = m_barrierSegments[segment];
        const auto& points = m_parts.barriers[line].points;
        found(points[first], points[first + 1]);
    });
}

} // namespace geo::analysis
