#pragma once

#include "base/quantity.h"
#include "geom/geometry.h"

#include <memory>

namespace geo::geom {

// A shape that many others are compared with: its index is built once (GEOS, prepared geometry). Invalid shapes count
// by their lines. Not shared between threads.
class PreparedShape {
public:
    explicit PreparedShape(const Geometry& shape);
    PreparedShape(PreparedShape&&) noexcept;
    PreparedShape& operator=(PreparedShape&&) noexcept;
    ~PreparedShape();

    [[nodiscard]] const BoxM& box() const;
    // Whether they share a point.
    [[nodiscard]] bool intersects(const Geometry& other) const;
    // Whether no point of the other lies outside; its boundary may touch.
    [[nodiscard]] bool covers(const Geometry& other) const;
    // Whether the shortest distance between them is no more than that, in the plane of the CRS.
    [[nodiscard]] bool isNear(const Geometry& other, Metres distance) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace geo::geom
