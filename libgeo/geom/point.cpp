#include "geom/point.h"

#include <algorithm>
#include <cmath>

namespace geo::geom {

Metres distance(PointM a, PointM b) {
    return Metres{std::hypot(a.x - b.x, a.y - b.y)};
}

void BoxM::add(PointM p) {
    if (isEmpty()) {
        *this = {p.x, p.y, p.x, p.y};
        return;
    }
    minX = std::min(minX, p.x);
    minY = std::min(minY, p.y);
    maxX = std::max(maxX, p.x);
    maxY = std::max(maxY, p.y);
}

void BoxM::add(const BoxM& other) {
    if (other.isEmpty()) return;
    add(PointM{other.minX, other.minY});
    add(PointM{other.maxX, other.maxY});
}

BoxM BoxM::grown(double margin) const {
    if (isEmpty()) return *this;
    return {minX - margin, minY - margin, maxX + margin, maxY + margin};
}

} // namespace geo::geom
