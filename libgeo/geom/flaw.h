#pragma once

#include "geom/geometry.h"

#include <cstdint>
#include <optional>
#include <string>

namespace geo::geom {

// What makes a polygon invalid in the sense of OGC Simple Features.
enum class FlawKind : std::uint8_t {
    selfIntersection, // the outline crosses or touches itself
    holeOutside,      // a hole lies outside its polygon
    nested,           // a hole in a hole, a part in a part
    disconnected,     // the holes cut the inside in two
    tooFewPoints,     // less than a triangle
    duplicate,        // the same ring twice
    coordinate,       // not a number
    other
};

// Why, and where.
struct Flaw {
    FlawKind kind = FlawKind::other;
    PointM at;
    std::string reason; // as GEOS says it
};

// The first flaw of a geometry; none where it is valid. Uses GEOS. O(n log n).
[[nodiscard]] std::optional<Flaw> flawOf(const Geometry& geometry);

} // namespace geo::geom
