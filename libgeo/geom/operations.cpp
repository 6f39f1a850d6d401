#include "geom/operations.h"

#include "geom/detail/geos_handle.h"
#include "geom/detail/plain_validity.h"
#include "geom/text.h"

namespace geo::geom {

namespace {

using detail::GeosContext;
using detail::GeosGeometry;

std::unexpected<Error> gaveUp(const GeosContext& context) {
    return fail(ErrorCode::internal, {{"detail", "GEOS: " + context.message()}});
}

// Only the parts of the dimension that was asked for: what a repair or an overlay leaves of lower dimensions is no
// area.
Geometry ofDimension(Geometry geometry, const Geometry& like) {
    const auto dimension = [](const Geometry& g) {
        switch (typeOf(g)) {
        case GeometryType::none:
            return -1;
        case GeometryType::point:
        case GeometryType::multiPoint:
            return 0;
        case GeometryType::lineString:
        case GeometryType::multiLineString:
            return 1;
        case GeometryType::polygon:
        case GeometryType::multiPolygon:
            return 2;
        }
        return -1;
    };
    return dimension(geometry) == dimension(like) ? std::move(geometry) : Geometry{};
}

template <class Operation>
Result<Geometry> overlay(const Geometry& a, const Geometry& b, Operation operation) {
    const GeosContext context;
    const GeosGeometry first = detail::toGeos(context, a);
    const GeosGeometry second = detail::toGeos(context, b);
    if (!first || !second) return gaveUp(context);
    const auto made = detail::owned(context, operation(context.handle(), first.get(), second.get()));
    if (!made) return gaveUp(context);
    return ofDimension(detail::fromGeos(context, made), a);
}

} // namespace

std::optional<std::string> invalidity(const Geometry& geometry) {
    if (isEmpty(geometry) || detail::isPlainlyValid(geometry)) return std::nullopt;
    const GeosContext context;
    const GeosGeometry made = detail::toGeos(context, geometry);
    if (!made) return context.message();
    if (GEOSisValid_r(context.handle(), made.get()) == 1) return std::nullopt;
    char* reason = GEOSisValidReason_r(context.handle(), made.get());
    std::string text = reason ? reason : context.message();
    GEOSFree_r(context.handle(), reason);
    return text;
}

namespace {

// Rings closed and of four points at least, lines of two: what GEOS needs before it can look at all.
Geometry closed(Geometry geometry) {
    const auto mend = [](Ring& ring) {
        if (!ring.empty() && ring.front() != ring.back()) ring.push_back(ring.front());
        if (ring.size() < 4) ring.clear();
    };
    const auto mendPolygon = [&](Polygon& polygon) {
        mend(polygon.outer);
        for (Ring& hole : polygon.holes) mend(hole);
        std::erase_if(polygon.holes, [](const Ring& hole) { return hole.empty(); });
        if (polygon.outer.empty()) polygon.holes.clear();
    };
    std::visit(Overloaded{[&](Polygon& p) { mendPolygon(p); },
                          [&](MultiPolygon& m) {
                              for (Polygon& p : m.polygons) mendPolygon(p);
                              std::erase_if(m.polygons, [](const Polygon& p) { return p.outer.empty(); });
                          },
                          [](LineString& l) {
                              if (l.points.size() < 2) l.points.clear();
                          },
                          [](MultiLineString& m) {
                              std::erase_if(m.lines, [](const LineString& l) { return l.points.size() < 2; });
                          },
                          [](auto&) {}},
               geometry);
    return geometry;
}

} // namespace

Result<Geometry> madeValid(const Geometry& geometry) {
    const Geometry mended = closed(geometry);
    if (isEmpty(mended)) return Geometry{};
    const GeosContext context;
    const GeosGeometry made = detail::toGeos(context, mended);
    if (!made) return gaveUp(context);
    GEOSMakeValidParams* params = GEOSMakeValidParams_create_r(context.handle());
    GEOSMakeValidParams_setMethod_r(context.handle(), params, GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(context.handle(), params, 0);
    const auto valid = detail::owned(context, GEOSMakeValidWithParams_r(context.handle(), made.get(), params));
    GEOSMakeValidParams_destroy_r(context.handle(), params);
    if (!valid) return gaveUp(context);
    return ofDimension(detail::fromGeos(context, valid), mended);
}

Result<PointM> pointInside(const Geometry& geometry) {
    if (const auto* point = std::get_if<PointM>(&geometry)) return *point;
    const GeosContext context;
    const GeosGeometry made = detail::toGeos(context, geometry);
    if (!made) return gaveUp(context);
    const auto inside = detail::owned(context, GEOSPointOnSurface_r(context.handle(), made.get()));
    const Geometry found = detail::fromGeos(context, inside);
    if (const auto* point = std::get_if<PointM>(&found)) return *point;
    return fail(ErrorCode::valueMalformed, {{"value", toWkt(geometry, 0).substr(0, 60)}, {"expected", "geometry"}});
}

Result<Geometry> unionOf(std::span<const Geometry> geometries) {
    const GeosContext context;
    std::vector<GEOSGeometry*> parts;
    for (const Geometry& geometry : geometries)
        if (GeosGeometry part = detail::toGeos(context, geometry)) parts.push_back(part.release());
    const auto all =
        detail::owned(context, GEOSGeom_createCollection_r(context.handle(), GEOS_GEOMETRYCOLLECTION, parts.data(),
                                                           static_cast<unsigned>(parts.size())));
    if (!all) return gaveUp(context);
    const auto joined = detail::owned(context, GEOSUnaryUnion_r(context.handle(), all.get()));
    if (!joined) return gaveUp(context);
    return detail::fromGeos(context, joined);
}

Result<Geometry> intersectionOf(const Geometry& a, const Geometry& b) {
    return overlay(a, b, GEOSIntersection_r);
}
Result<Geometry> differenceOf(const Geometry& a, const Geometry& b) {
    return overlay(a, b, GEOSDifference_r);
}

bool intersects(const Geometry& a, const Geometry& b) {
    if (!boxOf(a).intersects(boxOf(b))) return false;
    const GeosContext context;
    const GeosGeometry first = detail::toGeos(context, a);
    const GeosGeometry second = detail::toGeos(context, b);
    return first && second && GEOSIntersects_r(context.handle(), first.get(), second.get()) == 1;
}

Result<Geometry> buffered(const Geometry& geometry, Metres distance) {
    const GeosContext context;
    const GeosGeometry made = detail::toGeos(context, geometry);
    if (!made) return gaveUp(context);
    const auto wide = detail::owned(context, GEOSBuffer_r(context.handle(), made.get(), distance.value, 16));
    if (!wide) return gaveUp(context);
    return detail::fromGeos(context, wide);
}

Result<Geometry> simplified(const Geometry& geometry, Metres tolerance) {
    const GeosContext context;
    const GeosGeometry made = detail::toGeos(context, geometry);
    if (!made) return gaveUp(context);
    const auto simple =
        detail::owned(context, GEOSTopologyPreserveSimplify_r(context.handle(), made.get(), tolerance.value));
    if (!simple) return gaveUp(context);
    return detail::fromGeos(context, simple);
}

} // namespace geo::geom
