#pragma once

#include "geom/point.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

namespace geo::geom {

// OGC Simple Features in the plane, metres of one projected CRS. Rings are closed: the last point repeats the first.
// Nothing here promises validity; `operations.h` says whether a geometry is valid and mends it.
using Ring = std::vector<PointM>;

struct MultiPoint {
    std::vector<PointM> points;
    friend bool operator==(const MultiPoint&, const MultiPoint&) = default;
};

struct LineString {
    std::vector<PointM> points;
    friend bool operator==(const LineString&, const LineString&) = default;
};

struct MultiLineString {
    std::vector<LineString> lines;
    friend bool operator==(const MultiLineString&, const MultiLineString&) = default;
};

struct Polygon {
    Ring outer;
    std::vector<Ring> holes;
    friend bool operator==(const Polygon&, const Polygon&) = default;
};

struct MultiPolygon {
    std::vector<Polygon> polygons;
    friend bool operator==(const MultiPolygon&, const MultiPolygon&) = default;
};

// No geometry at all: a row without a place.
using NoGeometry = std::monostate;

using Geometry = std::variant<NoGeometry, PointM, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon>;

enum class GeometryType : std::uint8_t { none, point, multiPoint, lineString, multiLineString, polygon, multiPolygon };

// Visitor of closed alternatives: one lambda an alternative, a missing one does not compile.
template <class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

[[nodiscard]] GeometryType typeOf(const Geometry& geometry);

// The OGC name in upper case: "POINT", "MULTIPOLYGON"; "NONE" for no geometry.
[[nodiscard]] std::string_view name(GeometryType type);

// No geometry, or one without a point.
[[nodiscard]] bool isEmpty(const Geometry& geometry);

[[nodiscard]] BoxM boxOf(const Geometry& geometry);

[[nodiscard]] std::size_t vertexCount(const Geometry& geometry);

// The same shape as a multi-geometry of its dimension (a polygon as a multi-polygon of one); points and no geometry
// stay.
[[nodiscard]] Geometry promotedToMulti(Geometry geometry);

// Calls `visit(const std::vector<PointM>&)` for each point list: lines, rings; a single point as a list of one.
template <class Visit>
void forEachPointList(const Geometry& geometry, Visit&& visit);

} // namespace geo::geom

template <class Visit>
void geo::geom::forEachPointList(const Geometry& geometry, Visit&& visit) {
    const auto polygon = [&](const Polygon& p) {
        visit(p.outer);
        for (const Ring& hole : p.holes) visit(hole);
    };
    std::visit(Overloaded{[](NoGeometry) {}, [&](const PointM& p) { visit(std::vector<PointM>{p}); },
                          [&](const MultiPoint& m) { visit(m.points); }, [&](const LineString& l) { visit(l.points); },
                          [&](const MultiLineString& m) {
                              for (const LineString& l : m.lines) visit(l.points);
                          },
                          polygon,
                          [&](const MultiPolygon& m) {
                              for (const Polygon& p : m.polygons) polygon(p);
                          }},
               geometry);
}
