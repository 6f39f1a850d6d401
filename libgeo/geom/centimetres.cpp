#include "geom/centimetres.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace geo::geom {
namespace {

// Brings `centimetres`, rounded by `round`, into the range of the type.
template <class Round>
std::int32_t held(double metres, Round round) {
    constexpr double kLeast = std::numeric_limits<std::int32_t>::min();
    constexpr double kMost = std::numeric_limits<std::int32_t>::max();
    if (std::isnan(metres)) return 0;
    return static_cast<std::int32_t>(std::clamp(round(metres * 100.0), kLeast, kMost));
}

std::int32_t nearest(double metres) {
    return held(metres, [](double v) { return std::nearbyint(v); });
}

} // namespace

void BoxCm::add(PointCm p) {
    if (isEmpty()) {
        *this = {p.x, p.y, p.x, p.y};
        return;
    }
    minX = std::min(minX, p.x);
    minY = std::min(minY, p.y);
    maxX = std::max(maxX, p.x);
    maxY = std::max(maxY, p.y);
}

void BoxCm::add(const BoxCm& other) {
    if (other.isEmpty()) return;
    add(PointCm{other.minX, other.minY});
    add(PointCm{other.maxX, other.maxY});
}

PointCm toCentimetres(PointM p) {
    return {nearest(p.x), nearest(p.y)};
}

BoxCm coverOf(const BoxM& box) {
    if (box.isEmpty()) return {};
    const auto down = [](double v) { return std::floor(v); };
    const auto up = [](double v) { return std::ceil(v); };
    return {held(box.minX, down), held(box.minY, down), held(box.maxX, up), held(box.maxY, up)};
}

BoxM toMetres(const BoxCm& box) {
    if (box.isEmpty()) return {};
    const PointM low = toMetres(PointCm{box.minX, box.minY});
    const PointM high = toMetres(PointCm{box.maxX, box.maxY});
    return {low.x, low.y, high.x, high.y};
}

} // namespace geo::geom
