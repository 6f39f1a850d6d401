#pragma once

#include "base/quantity.h"
#include "geom/geometry.h"

#include <compare>
#include <cstddef>
#include <optional>
#include <vector>

namespace geo::geom {

// A corner of a multi-polygon. The point that closes a ring is no corner of its own.
struct Vertex {
    std::size_t polygon = 0;
    std::size_t ring = 0; // 0 the outer one, then the holes
    std::size_t index = 0;
    friend auto operator<=>(const Vertex&, const Vertex&) = default;
};

// Every corner, ring by ring. Rings of less than four points (closed) have none.
[[nodiscard]] std::vector<Vertex> verticesOf(const MultiPolygon& shape);

// The ring of a corner; null where there is none such.
[[nodiscard]] const Ring* ringOf(const MultiPolygon& shape, const Vertex& vertex);
[[nodiscard]] std::optional<PointM> placeOf(const MultiPolygon& shape, const Vertex& vertex);

// The shape with the corner there; as it was where there is no such corner.
[[nodiscard]] MultiPolygon movedVertex(MultiPolygon shape, const Vertex& vertex, PointM to);

// The shape with a new corner behind `vertex`; the new one is {polygon, ring, index + 1}.
[[nodiscard]] MultiPolygon insertedVertex(MultiPolygon shape, const Vertex& vertex, PointM at);

// The shape without the corner. Of a triangle nothing would be left: its hole goes, or its polygon with its holes.
[[nodiscard]] MultiPolygon removedVertex(MultiPolygon shape, const Vertex& vertex);

// The corner nearest to a place within `reach`, and the edge: of an edge the corner before, and the place on it.
struct NearVertex {
    Vertex vertex;
    PointM at;
    Metres away;
};
[[nodiscard]] std::optional<NearVertex> nearestVertex(const MultiPolygon& shape, PointM place, Metres reach);
[[nodiscard]] std::optional<NearVertex> nearestEdge(const MultiPolygon& shape, PointM place, Metres reach);

} // namespace geo::geom
