#pragma once

#include "geom/geometry.h"

#include <cmath>
#include <vector>

// Plain vector work on points in metres. Only + - * / and square roots, so that every machine gives the same bits.
namespace geo::sample {

using geom::PointM;

// The corners of a polygon in order, counter-clockwise, the first not repeated.
using Corners = std::vector<PointM>;

inline PointM operator+(PointM a, PointM b) {
    return {a.x + b.x, a.y + b.y};
}
inline PointM operator-(PointM a, PointM b) {
    return {a.x - b.x, a.y - b.y};
}
inline PointM operator*(PointM a, double factor) {
    return {a.x * factor, a.y * factor};
}
inline double dot(PointM a, PointM b) {
    return a.x * b.x + a.y * b.y;
}
inline double cross(PointM a, PointM b) {
    return a.x * b.y - a.y * b.x;
}
inline double square(double value) {
    return value * value;
}
inline double squaredDistance(PointM a, PointM b) {
    return square(a.x - b.x) + square(a.y - b.y);
}
inline double lengthOf(PointM a) {
    return std::sqrt(dot(a, a));
}
inline PointM unitOf(PointM a) {
    return a * (1.0 / lengthOf(a));
}
// A quarter turn to the left.
inline PointM leftOf(PointM a) {
    return {-a.y, a.x};
}
// The multiple of a centimetre that is nearest.
inline double quantised(double value) {
    return std::floor(value * 100.0 + 0.5) / 100.0;
}
inline PointM quantised(PointM p) {
    return {quantised(p.x), quantised(p.y)};
}

// Positive for counter-clockwise corners. m2.
[[nodiscard]] double signedArea(const Corners& corners);
[[nodiscard]] PointM middleOf(const Corners& corners);
// Even-odd; the boundary belongs to either side.
[[nodiscard]] bool holds(const Corners& corners, PointM p);
// The part of a convex polygon where dot(p - origin, normal) >= 0; empty where nothing is left.
[[nodiscard]] Corners clipped(const Corners& convex, PointM origin, PointM normal);
// The closed ring of these corners.
[[nodiscard]] geom::Ring ringOf(const Corners& corners);

} // namespace geo::sample
