#include "carto/sketch.h"

#include <cmath>

namespace geo::carto {

namespace {

constexpr double kHeadLength = 7.0; // pixels at 96 an inch, and what the line's width adds
constexpr double kHeadByWidth = 1.6;
constexpr double kHalfByLength = 0.45; // half of its breadth

} // namespace

Path arrowHead(const Sketch& sketch, const Viewport& viewport, double width) {
    const auto* line = std::get_if<geom::LineString>(&sketch.geometry);
    if (line == nullptr || line->points.size() < 2) return {};
    const ScreenPoint tip = viewport.toScreen(line->points.back());
    const ScreenPoint from = viewport.toScreen(line->points[line->points.size() - 2]);
    const double length = std::hypot(tip.x - from.x, tip.y - from.y);
    if (length < 1.0) return {};
    const double head = scaled(viewport, kHeadLength) + kHeadByWidth * width;
    const ScreenPoint along{(tip.x - from.x) / length * head, (tip.y - from.y) / length * head};
    const ScreenPoint foot{tip.x - along.x, tip.y - along.y};
    const ScreenPoint across{-along.y * kHalfByLength, along.x * kHalfByLength};
    Path path;
    path.closed = true;
    path.starts = {0};
    path.points = {tip, {foot.x + across.x, foot.y + across.y}, {foot.x - across.x, foot.y - across.y}};
    return path;
}

} // namespace geo::carto
