#pragma once

#include "geom/point.h"

#include <cstdint>

namespace geo::geom {

// A point in whole centimetres of a projected CRS: half the size of a PointM and as exact as any survey of land.
// Holds +-21,474 km on each axis, more than any projected CRS in metres spans.
struct PointCm {
    std::int32_t x = 0;
    std::int32_t y = 0;
    friend bool operator==(const PointCm&, const PointCm&) = default;
};

// A box in whole centimetres. A fresh one is empty and holds nothing.
struct BoxCm {
    std::int32_t minX = 1;
    std::int32_t minY = 1;
    std::int32_t maxX = 0;
    std::int32_t maxY = 0;

    friend bool operator==(const BoxCm&, const BoxCm&) = default;
    [[nodiscard]] bool isEmpty() const { return maxX < minX || maxY < minY; }
    [[nodiscard]] bool intersects(const BoxCm& other) const {
        return !isEmpty() && !other.isEmpty() && minX <= other.maxX && other.minX <= maxX && minY <= other.maxY &&
               other.minY <= maxY;
    }
    void add(PointCm p);
    void add(const BoxCm& other);
};

// To the nearest centimetre; what lies beyond the range is brought to its edge, what is not a number to 0.
[[nodiscard]] PointCm toCentimetres(PointM p);
[[nodiscard]] inline PointM toMetres(PointCm p) {
    return {p.x / 100.0, p.y / 100.0};
}

// The smallest box of whole centimetres around `box`; empty for an empty one.
[[nodiscard]] BoxCm coverOf(const BoxM& box);
[[nodiscard]] BoxM toMetres(const BoxCm& box);

} // namespace geo::geom
