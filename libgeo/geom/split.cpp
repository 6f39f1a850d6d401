#include "geom/split.h"

#include "geom/detail/geos_handle.h"
#include "geom/measure.h"
#include "geom/operations.h"

#include <algorithm>

namespace geo::geom {

namespace {

using detail::GeosContext;
using detail::GeosGeometry;

std::unexpected<Error> gaveUp(const GeosContext& context) {
    return fail(ErrorCode::internal, {{"detail", "GEOS: " + context.message()}});
}

double areaOf(const Polygon& polygon) {
    return planimetricArea(Geometry{polygon}).value;
}

std::vector<Polygon> polygonsOf(const Geometry& geometry) {
    if (const auto* polygon = std::get_if<Polygon>(&geometry)) return {*polygon};
    if (const auto* multi = std::get_if<MultiPolygon>(&geometry)) return multi->polygons;
    return {};
}

// The faces that the outline of a polygon and a line enclose, inside and outside, the largest first.
Result<std::vector<Polygon>> facesOf(const Polygon& polygon, const LineString& line) {
    const GeosContext context;
    const GeosGeometry whole = detail::toGeos(context, polygon);
    const GeosGeometry knife = detail::toGeos(context, line);
    if (!whole || !knife) return gaveUp(context);
    const auto boundary = detail::owned(context, GEOSBoundary_r(context.handle(), whole.get()));
    if (!boundary) return gaveUp(context);
    const auto noded = detail::owned(context, GEOSUnion_r(context.handle(), boundary.get(), knife.get()));
    if (!noded) return gaveUp(context);
    const GEOSGeometry* lines = noded.get();
    const auto faces = detail::owned(context, GEOSPolygonize_r(context.handle(), &lines, 1));
    if (!faces) return gaveUp(context);
    auto found = polygonsOf(detail::fromGeos(context, faces));
    std::ranges::sort(found, std::ranges::greater{}, areaOf);
    return found;
}

enum class Side : std::uint8_t { inside, hole, outside };

Result<Side> sideOf(const Polygon& face, const Polygon& of) {
    GEO_ASSIGN(const PointM inner, pointInside(face));
    if (contains(Geometry{of}, inner)) return Side::inside;
    return contains(Geometry{Polygon{of.outer, {}}}, inner) ? Side::hole : Side::outside;
}

struct Faces {
    std::vector<Polygon> inside;
    std::vector<Polygon> outside;
};

Result<Faces> sortedFaces(const Polygon& polygon, const LineString& line) {
    Faces faces;
    GEO_ASSIGN(auto found, facesOf(polygon, line));
    for (Polygon& face : found) {
        GEO_ASSIGN(const Side side, sideOf(face, polygon));
        if (side == Side::inside)
            faces.inside.push_back(std::move(face));
        else if (side == Side::outside)
            faces.outside.push_back(std::move(face));
    }
    return faces;
}

} // namespace

Result<std::vector<Geometry>> splitBy(const Geometry& polygons, const LineString& line) {
    MultiPolygon uncut;
    std::vector<Polygon> pieces;
    if (line.points.size() < 2) return std::vector<Geometry>{promotedToMulti(polygons)};
    for (const Polygon& polygon : polygonsOf(polygons)) {
        GEO_ASSIGN(Faces faces, sortedFaces(polygon, line));
        if (faces.inside.size() < 2)
            uncut.polygons.push_back(polygon);
        else
            std::ranges::move(faces.inside, std::back_inserter(pieces));
    }
    std::ranges::sort(pieces, std::ranges::greater{}, areaOf);
    if (pieces.empty()) return std::vector<Geometry>{Geometry{std::move(uncut)}};
    uncut.polygons.insert(uncut.polygons.begin(), std::move(pieces.front()));
    std::vector<Geometry> parts{Geometry{std::move(uncut)}};
    for (std::size_t i = 1; i < pieces.size(); ++i) parts.emplace_back(MultiPolygon{{std::move(pieces[i])}});
    return parts;
}

Result<Geometry> reshapedBy(const Geometry& polygons, const LineString& line) {
    if (line.points.size() < 2) return promotedToMulti(polygons);
    std::vector<Geometry> kept;
    for (const Polygon& polygon : polygonsOf(polygons)) {
        GEO_ASSIGN(Faces faces, sortedFaces(polygon, line));
        if (faces.inside.size() < 2 && faces.outside.empty()) {
            kept.emplace_back(polygon);
            continue;
        }
        kept.emplace_back(faces.inside.empty() ? polygon : std::move(faces.inside.front()));
        for (Polygon& face : faces.outside) kept.emplace_back(std::move(face));
    }
    if (kept.empty()) return Geometry{};
    GEO_ASSIGN(Geometry joined, unionOf(kept));
    return promotedToMulti(std::move(joined));
}

} // namespace geo::geom
