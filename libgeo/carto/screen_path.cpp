#include "carto/screen_path.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace geo::carto {
namespace {

// Two steps of a quarter of a pixel each stay within half a pixel together.
constexpr double kStep = 0.25;
constexpr double kDot = 0.5;

double squaredDistance(ScreenPoint a, ScreenPoint b) {
    return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

double squaredDistanceToSegment(ScreenPoint p, ScreenPoint a, ScreenPoint b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    if (length <= 0.0) return squaredDistance(p, a);
    const double t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0);
    return squaredDistance(p, {a.x + t * dx, a.y + t * dy});
}

ScreenBox boxAround(const std::vector<ScreenPoint>& points) {
    ScreenBox box{points.front().x, points.front().y, points.front().x, points.front().y};
    for (const ScreenPoint& p : points) {
        box.left = std::min(box.left, p.x);
        box.right = std::max(box.right, p.x);
        box.top = std::min(box.top, p.y);
        box.bottom = std::max(box.bottom, p.y);
    }
    return box;
}

// One side of the rectangle in Sutherland and Hodgman's clipping (1974): what has a positive distance stays.
template <class Distance>
void clipSide(const std::vector<ScreenPoint>& in, std::vector<ScreenPoint>& out, Distance distance) {
    out.clear();
    if (in.empty()) return;
    ScreenPoint before = in.back();
    double beforeDistance = distance(before);
    for (const ScreenPoint& point : in) {
        const double pointDistance = distance(point);
        if ((beforeDistance >= 0.0) != (pointDistance >= 0.0)) {
            const double t = beforeDistance / (beforeDistance - pointDistance);
            out.push_back({before.x + t * (point.x - before.x), before.y + t * (point.y - before.y)});
        }
        if (pointDistance >= 0.0) out.push_back(point);
        before = point;
        beforeDistance = pointDistance;
    }
}

// The part of a segment in a box by Liang and Barsky (1984): parameters of its ends, nothing where it misses.
std::optional<std::pair<double, double>> clippedSpan(ScreenPoint a, ScreenPoint b, const ScreenBox& box) {
    double from = 0.0;
    double to = 1.0;
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const std::array<std::pair<double, double>, 4> sides = {
        std::pair{-dx, a.x - box.left}, {dx, box.right - a.x}, {-dy, a.y - box.top}, {dy, box.bottom - a.y}};
    for (const auto& [slope, room] : sides) {
        if (slope == 0.0) {
            if (room < 0.0) return std::nullopt;
        } else if (slope < 0.0) {
            from = std::max(from, room / slope);
        } else {
            to = std::min(to, room / slope);
        }
    }
    if (from > to) return std::nullopt;
    return std::pair{from, to};
}

} // namespace

PathBuilder::PathBuilder(const Viewport& viewport, double margin)
    : m_viewport(viewport)
    , m_clip{-margin, -margin, viewport.width + margin, viewport.height + margin} {}

void PathBuilder::add(const geom::Geometry& geometry, Path& to) {
    const auto polygon = [&](const geom::Polygon& p) {
        addRing(p.outer, to);
        for (const geom::Ring& hole : p.holes) addRing(hole, to);
    };
    std::visit(geom::Overloaded{[](geom::NoGeometry) {}, [](const geom::PointM&) {}, [](const geom::MultiPoint&) {},
                                [&](const geom::LineString& l) { addLine(l.points, to); },
                                [&](const geom::MultiLineString& m) {
                                    for (const geom::LineString& l : m.lines) addLine(l.points, to);
                                },
                                polygon,
                                [&](const geom::MultiPolygon& m) {
                                    for (const geom::Polygon& p : m.polygons) polygon(p);
                                }},
               geometry);
}

// Fills m_points with the places on the screen, those within a step of the one before left out; the last stays.
ScreenBox PathBuilder::project(const std::vector<geom::PointM>& points) {
    m_points.clear();
    ScreenBox box{0.0, 0.0, -1.0, -1.0};
    for (const geom::PointM& point : points) {
        const ScreenPoint at = m_viewport.toScreen(point);
        if (m_points.empty()) {
            box = {at.x, at.y, at.x, at.y};
            m_points.push_back(at);
            continue;
        }
        box.left = std::min(box.left, at.x);
        box.right = std::max(box.right, at.x);
        box.top = std::min(box.top, at.y);
        box.bottom = std::max(box.bottom, at.y);
        if (squaredDistance(at, m_points.back()) > kStep * kStep) m_points.push_back(at);
    }
    return box;
}

// Douglas and Peucker (1973) on m_points; of a ring, the first point and the one farthest from it stay.
void PathBuilder::straighten(bool closed) {
    const std::size_t count = m_points.size();
    if (count < 4) return;
    if (closed) m_points.push_back(m_points.front());
    const std::size_t last = m_points.size() - 1;
    m_kept.assign(m_points.size(), false);
    m_kept[0] = m_kept[last] = true;
    m_spans.assign(1, {0, last});
    while (!m_spans.empty()) {
        const auto [from, to] = m_spans.back();
        m_spans.pop_back();
        double farthest = kStep * kStep;
        std::size_t split = 0;
        for (std::size_t i = from + 1; i < to; ++i) {
            const double d = squaredDistanceToSegment(m_points[i], m_points[from], m_points[to]);
            if (d > farthest) {
                farthest = d;
                split = i;
            }
        }
        if (split == 0) continue;
        m_kept[split] = true;
        m_spans.emplace_back(from, split);
        m_spans.emplace_back(split, to);
    }
    std::size_t size = 0;
    for (std::size_t i = 0; i < (closed ? last : last + 1); ++i)
        if (m_kept[i]) m_points[size++] = m_points[i];
    m_points.resize(size);
}

void PathBuilder::clipRing() {
    clipSide(m_points, m_spare, [&](ScreenPoint p) { return p.x - m_clip.left; });
    clipSide(m_spare, m_points, [&](ScreenPoint p) { return m_clip.right - p.x; });
    clipSide(m_points, m_spare, [&](ScreenPoint p) { return p.y - m_clip.top; });
    clipSide(m_spare, m_points, [&](ScreenPoint p) { return m_clip.bottom - p.y; });
}

void PathBuilder::addDot(Path& to) {
    const ScreenPoint at = boxAround(m_points).centre();
    if (!m_clip.contains(at)) return;
    if (m_mergeDots) {
        const auto column = static_cast<std::uint64_t>(std::floor(at.x - m_clip.left));
        const auto row = static_cast<std::uint64_t>(std::floor(at.y - m_clip.top));
        if (!m_dots.insert((row << 32U) | column).second) return;
    }
    to.starts.push_back(static_cast<std::uint32_t>(to.points.size()));
    to.points.push_back(at);
}

void PathBuilder::addRing(const std::vector<geom::PointM>& ring, Path& to) {
    if (ring.empty()) return;
    const ScreenBox box = project(ring);
    if (!m_clip.intersects(box) && !m_clip.contains(box)) return;
    if (box.width() <= kDot && box.height() <= kDot) return addDot(to);
    if (m_points.size() > 1 && squaredDistance(m_points.front(), m_points.back()) <= kStep * kStep) m_points.pop_back();
    straighten(true);
    if (!m_clip.contains(box)) clipRing();
    if (m_points.empty()) return;
    to.starts.push_back(static_cast<std::uint32_t>(to.points.size()));
    to.points.insert(to.points.end(), m_points.begin(), m_points.end());
    to.closed = true;
}

void PathBuilder::addLine(const std::vector<geom::PointM>& line, Path& to) {
    if (line.size() < 2) return;
    const ScreenBox box = project(line);
    if (!m_clip.intersects(box) && !m_clip.contains(box)) return;
    const ScreenPoint end = m_viewport.toScreen(line.back());
    if (m_points.size() == 1 || m_points.back() != end) m_points.push_back(end);
    straighten(false);
    bool isOpen = false;
    for (std::size_t i = 1; i < m_points.size(); ++i) {
        const ScreenPoint a = m_points[i - 1];
        const ScreenPoint b = m_points[i];
        const auto span = clippedSpan(a, b, m_clip);
        if (!span) {
            isOpen = false;
            continue;
        }
        const auto at = [&](double t) { return ScreenPoint{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}; };
        if (!isOpen || span->first > 0.0) {
            to.starts.push_back(static_cast<std::uint32_t>(to.points.size()));
            to.points.push_back(at(span->first));
        }
        to.points.push_back(span->second < 1.0 ? at(span->second) : b);
        isOpen = span->second >= 1.0;
    }
}

std::optional<ScreenBox> boundsOf(const Path& path) {
    if (path.points.empty()) return std::nullopt;
    return boxAround(path.points);
}

} // namespace geo::carto
