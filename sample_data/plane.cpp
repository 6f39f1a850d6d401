#include "sample_data/plane.h"

namespace geo::sample {

double signedArea(const Corners& corners) {
    double twice = 0.0;
    for (std::size_t i = 0; i < corners.size(); ++i)
        twice += cross(corners[i] - corners.front(), corners[(i + 1) % corners.size()] - corners.front());
    return twice / 2.0;
}

PointM middleOf(const Corners& corners) {
    const PointM origin = corners.front();
    PointM sum;
    double twice = 0.0;
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        const PointM a = corners[i] - origin;
        const PointM b = corners[i + 1] - origin;
        const double part = cross(a, b);
        twice += part;
        sum = sum + (a + b) * part;
    }
    if (twice == 0.0) return origin;
    return origin + sum * (1.0 / (3.0 * twice));
}

bool holds(const Corners& corners, PointM p) {
    bool inside = false;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const PointM a = corners[i];
        const PointM b = corners[(i + 1) % corners.size()];
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) * (b.x - a.x) / (b.y - a.y)) inside = !inside;
    }
    return inside;
}

Corners clipped(const Corners& convex, PointM origin, PointM normal) {
    Corners kept;
    for (std::size_t i = 0; i < convex.size(); ++i) {
        const PointM a = convex[i];
        const PointM b = convex[(i + 1) % convex.size()];
        const double da = dot(a - origin, normal);
        const double db = dot(b - origin, normal);
        if (da >= 0.0) kept.push_back(a);
        if ((da > 0.0 && db < 0.0) || (da < 0.0 && db > 0.0)) kept.push_back(a + (b - a) * (da / (da - db)));
    }
    if (kept.size() < 3) kept.clear();
    return kept;
}

geom::Ring ringOf(const Corners& corners) {
    geom::Ring ring = corners;
    if (!ring.empty()) ring.push_back(ring.front());
    return ring;
}

} // namespace geo::sample
