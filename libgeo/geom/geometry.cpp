#include "geom/geometry.h"

#include <algorithm>

namespace geo::geom {

GeometryType typeOf(const Geometry& geometry) {
    return static_cast<GeometryType>(geometry.index());
}

std::string_view name(GeometryType type) {
    switch (type) {
    case GeometryType::none:
        return "NONE";
    case GeometryType::point:
        return "POINT";
    case GeometryType::multiPoint:
        return "MULTIPOINT";
    case GeometryType::lineString:
        return "LINESTRING";
    case GeometryType::multiLineString:
        return "MULTILINESTRING";
    case GeometryType::polygon:
        return "POLYGON";
    case GeometryType::multiPolygon:
        return "MULTIPOLYGON";
    }
    return "NONE";
}

bool isEmpty(const Geometry& geometry) {
    return vertexCount(geometry) == 0;
}

BoxM boxOf(const Geometry& geometry) {
    BoxM box;
    forEachPointList(geometry, [&](const std::vector<PointM>& points) {
        for (const PointM& point : points) box.add(point);
    });
    return box;
}

std::size_t vertexCount(const Geometry& geometry) {
    std::size_t count = 0;
    forEachPointList(geometry, [&](const std::vector<PointM>& points) { count += points.size(); });
    return count;
}

Geometry promotedToMulti(Geometry geometry) {
    return std::visit(Overloaded{[](LineString&& line) -> Geometry {
                                     MultiLineString multi;
                                     multi.lines.push_back(std::move(line));
                                     return multi;
                                 },
                                 [](Polygon&& polygon) -> Geometry {
                                     MultiPolygon multi;
                                     multi.polygons.push_back(std::move(polygon));
                                     return multi;
                                 },
                                 [](auto&& other) -> Geometry { return std::move(other); }},
                      std::move(geometry));
}

} // namespace geo::geom
