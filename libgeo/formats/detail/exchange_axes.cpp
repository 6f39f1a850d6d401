#include "formats/detail/exchange_axes.h"

#include <utility>

namespace geo::formats::detail {

void exchangeAxes(geom::Geometry& geometry) {
    const auto points = [](std::vector<geom::PointM>& list) {
        for (geom::PointM& p : list) std::swap(p.x, p.y);
    };
    const auto polygon = [&](geom::Polygon& p) {
        points(p.outer);
        for (geom::Ring& hole : p.holes) points(hole);
    };
    std::visit(geom::Overloaded{[](geom::NoGeometry) {}, [](geom::PointM& p) { std::swap(p.x, p.y); },
                                [&](geom::MultiPoint& m) { points(m.points); },
                                [&](geom::LineString& l) { points(l.points); },
                                [&](geom::MultiLineString& m) {
                                    for (geom::LineString& l : m.lines) points(l.points);
                                },
                                polygon,
                                [&](geom::MultiPolygon& m) {
                                    for (geom::Polygon& p : m.polygons) polygon(p);
                                }},
               geometry);
}

} // namespace geo::formats::detail
