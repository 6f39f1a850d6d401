#include "geom/vertex_edit.h"

#include "geom/snap.h"

namespace geo::geom {

namespace {

constexpr std::size_t kSmallestRing = 4; // points of a closed triangle

Ring* ringIn(MultiPolygon& shape, const Vertex& vertex) {
    if (!ringOf(shape, vertex)) return nullptr;
    Polygon& polygon = shape.polygons[vertex.polygon];
    return vertex.ring == 0 ? &polygon.outer : &polygon.holes[vertex.ring - 1];
}

template <class Visit>
void forEachRing(const MultiPolygon& shape, Visit&& visit) {
    for (std::size_t p = 0; p < shape.polygons.size(); ++p)
        for (std::size_t r = 0; r <= shape.polygons[p].holes.size(); ++r) {
            const Ring& ring = r == 0 ? shape.polygons[p].outer : shape.polygons[p].holes[r - 1];
            if (ring.size() >= kSmallestRing) visit(p, r, ring);
        }
}

void offer(std::optional<NearVertex>& best, const NearVertex& found, Metres reach) {
    if (found.away <= reach && (!best || found.away < best->away)) best = found;
}

} // namespace

std::vector<Vertex> verticesOf(const MultiPolygon& shape) {
    std::vector<Vertex> all;
    forEachRing(shape, [&](std::size_t p, std::size_t r, const Ring& ring) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) all.push_back({p, r, i});
    });
    return all;
}

const Ring* ringOf(const MultiPolygon& shape, const Vertex& vertex) {
    if (vertex.polygon >= shape.polygons.size()) return nullptr;
    const Polygon& polygon = shape.polygons[vertex.polygon];
    if (vertex.ring > polygon.holes.size()) return nullptr;
    const Ring& ring = vertex.ring == 0 ? polygon.outer : polygon.holes[vertex.ring - 1];
    return ring.size() >= kSmallestRing && vertex.index + 1 < ring.size() ? &ring : nullptr;
}

std::optional<PointM> placeOf(const MultiPolygon& shape, const Vertex& vertex) {
    const Ring* ring = ringOf(shape, vertex);
    return ring ? std::optional{(*ring)[vertex.index]} : std::nullopt;
}

MultiPolygon movedVertex(MultiPolygon shape, const Vertex& vertex, PointM to) {
    if (Ring* ring = ringIn(shape, vertex)) {
        (*ring)[vertex.index] = to;
        ring->back() = ring->front();
    }
    return shape;
}

MultiPolygon insertedVertex(MultiPolygon shape, const Vertex& vertex, PointM at) {
    if (Ring* ring = ringIn(shape, vertex))
        ring->insert(ring->begin() + static_cast<std::ptrdiff_t>(vertex.index) + 1, at);
    return shape;
}

MultiPolygon removedVertex(MultiPolygon shape, const Vertex& vertex) {
    Ring* ring = ringIn(shape, vertex);
    if (!ring) return shape;
    if (ring->size() > kSmallestRing) {
        ring->erase(ring->begin() + static_cast<std::ptrdiff_t>(vertex.index));
        ring->back() = ring->front();
        return shape;
    }
    auto& polygons = shape.polygons;
    if (vertex.ring == 0) {
        polygons.erase(polygons.begin() + static_cast<std::ptrdiff_t>(vertex.polygon));
        return shape;
    }
    auto& holes = polygons[vertex.polygon].holes;
    holes.erase(holes.begin() + static_cast<std::ptrdiff_t>(vertex.ring) - 1);
    return shape;
}

std::optional<NearVertex> nearestVertex(const MultiPolygon& shape, PointM place, Metres reach) {
    std::optional<NearVertex> best;
    forEachRing(shape, [&](std::size_t p, std::size_t r, const Ring& ring) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i)
            offer(best, {{p, r, i}, ring[i], distance(ring[i], place)}, reach);
    });
    return best;
}

std::optional<NearVertex> nearestEdge(const MultiPolygon& shape, PointM place, Metres reach) {
    std::optional<NearVertex> best;
    forEachRing(shape, [&](std::size_t p, std::size_t r, const Ring& ring) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const OnSegment on = nearestOn(ring[i], ring[i + 1], place);
            offer(best, {{p, r, i}, on.at, on.away}, reach);
        }
    });
    return best;
}

} // namespace geo::geom
