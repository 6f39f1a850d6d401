#include "geom/flaw.h"

#include "geom/detail/geos_handle.h"

#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace geo::geom {

namespace {

// The words of GEOS, as in TopologyValidationError.cpp of its sources.
constexpr std::array<std::pair<std::string_view, FlawKind>, 9> kReasons = {{
    {"Self-intersection", FlawKind::selfIntersection},
    {"Ring Self-intersection", FlawKind::selfIntersection},
    {"Hole lies outside shell", FlawKind::holeOutside},
    {"Holes are nested", FlawKind::nested},
    {"Nested shells", FlawKind::nested},
    {"Interior is disconnected", FlawKind::disconnected},
    {"Too few points in geometry component", FlawKind::tooFewPoints},
    {"Duplicate Rings", FlawKind::duplicate},
    {"Invalid Coordinate", FlawKind::coordinate},
}};

FlawKind kindOf(std::string_view reason) {
    for (const auto& [words, kind] : kReasons)
        if (reason == words) return kind;
    return FlawKind::other;
}

// GEOS refuses to make rings that are open or have less than four points, and what is not finite.
std::optional<Flaw> unmadeRing(const Geometry& geometry) {
    const bool hasRings = std::holds_alternative<Polygon>(geometry) || std::holds_alternative<MultiPolygon>(geometry);
    std::optional<Flaw> found;
    forEachPointList(geometry, [&](const std::vector<PointM>& points) {
        for (const PointM& p : points)
            if (!found && (!std::isfinite(p.x) || !std::isfinite(p.y))) found = Flaw{FlawKind::coordinate, p, ""};
        if (!found && hasRings && !points.empty() && (points.size() < 4 || points.front() != points.back()))
            found = Flaw{FlawKind::tooFewPoints, points.front(), ""};
    });
    return found;
}

} // namespace

std::optional<Flaw> flawOf(const Geometry& geometry) {
    if (isEmpty(geometry)) return std::nullopt;
    if (auto unmade = unmadeRing(geometry)) return unmade;
    const detail::GeosContext context;
    const detail::GeosGeometry made = detail::toGeos(context, geometry);
    if (!made) return Flaw{FlawKind::other, boxOf(geometry).centre(), context.message()};
    char* reason = nullptr;
    GEOSGeometry* place = nullptr;
    if (GEOSisValidDetail_r(context.handle(), made.get(), 0, &reason, &place) == 1) return std::nullopt;
    Flaw flaw{FlawKind::other, boxOf(geometry).centre(), reason != nullptr ? reason : context.message()};
    GEOSFree_r(context.handle(), reason);
    flaw.kind = kindOf(flaw.reason);
    const Geometry at = detail::fromGeos(context, detail::owned(context, place));
    if (const auto* point = std::get_if<PointM>(&at)) flaw.at = *point;
    return flaw;
}

} // namespace geo::geom
