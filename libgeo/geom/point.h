#pragma once

#include "base/quantity.h"

namespace geo::geom {

// A point in metres of a projected CRS: x towards the east, y towards the north. Which CRS is known by the holder (a
// workspace has one); points of different CRS are never in one geometry.
struct PointM {
    double x = 0.0;
    double y = 0.0;
    friend bool operator==(const PointM&, const PointM&) = default;
};

// A point in degrees on the RGF93/WGS 84 ellipsoid: longitude east, latitude north.
struct LonLat {
    double lon = 0.0;
    double lat = 0.0;
    friend bool operator==(const LonLat&, const LonLat&) = default;
};

// Straight distance in the plane of the CRS.
[[nodiscard]] Metres distance(PointM a, PointM b);

// A box in metres, sides along the axes. A fresh one is empty and holds nothing.
struct BoxM {
    double minX = 1.0;
    double minY = 1.0;
    double maxX = 0.0;
    double maxY = 0.0;

    friend bool operator==(const BoxM&, const BoxM&) = default;
    [[nodiscard]] bool isEmpty() const { return maxX < minX || maxY < minY; }
    [[nodiscard]] double width() const { return isEmpty() ? 0.0 : maxX - minX; }
    [[nodiscard]] double height() const { return isEmpty() ? 0.0 : maxY - minY; }
    [[nodiscard]] PointM centre() const { return {(minX + maxX) / 2.0, (minY + maxY) / 2.0}; }
    [[nodiscard]] bool contains(PointM p) const { return p.x >= minX && p.x <= maxX && p.y >= minY && p.y <= maxY; }
    [[nodiscard]] bool intersects(const BoxM& other) const {
        return !isEmpty() && !other.isEmpty() && minX <= other.maxX && other.minX <= maxX && minY <= other.maxY &&
               other.minY <= maxY;
    }
    void add(PointM p);
    void add(const BoxM& other);
    // Grown by `margin` metres on each side (shrunk where negative).
    [[nodiscard]] BoxM grown(double margin) const;
};

} // namespace geo::geom
