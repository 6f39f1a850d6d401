#include "formats/detail/place_reader.h"

#include "formats/detail/ogr_geometry.h"
#include "geom/measure.h"
#include "geom/operations.h"

#include <fmt/format.h>

#include <cmath>

namespace geo::formats::detail {

namespace {

using geom::Geometry;
using geom::GeometryType;
using geom::PointM;

constexpr double kMargin = 2.0; // degrees

// A box in the CRS around the image of its area of use: 25 x 25 points of the area, its corners among them.
Result<geom::BoxM> groundOf(int epsg) {
    GEO_ASSIGN(const geom::CrsInfo crs, geom::crsInfo(epsg));
    GEO_ASSIGN(const geom::Transform fromDegrees, geom::Transform::create(geom::kLonLat, epsg));
    const double west = std::max(-180.0, crs.southWest.lon - kMargin);
    const double east = std::min(180.0, crs.northEast.lon + kMargin);
    const double south = std::max(-90.0, crs.southWest.lat - kMargin);
    const double north = std::min(90.0, crs.northEast.lat + kMargin);
    geom::BoxM box;
    for (int i = 0; i <= 24; ++i)
        for (int j = 0; j <= 24; ++j) {
            const PointM p =
                fromDegrees.fromLonLat({west + (east - west) * i / 24.0, south + (north - south) * j / 24.0});
            if (std::isfinite(p.x) && std::isfinite(p.y)) box.add(p);
        }
    return box;
}

// The first point that fails a test, if any.
template <class Test>
std::optional<PointM> firstOutside(const Geometry& geometry, Test&& isInside) {
    std::optional<PointM> found;
    geom::forEachPointList(geometry, [&](const std::vector<PointM>& points) {
        for (const PointM& p : points)
            if (!found && !isInside(p)) found = p;
    });
    return found;
}

Diagnostic wrongType(const Geometry& geometry, GeometryType expected) {
    return {DiagnosticCode::geometryRejected,
            Severity::rejected,
            {},
            "",
            {{"reason", std::string{name(ErrorCode::geometryWrongType)}},
             {"found", std::string{geom::name(geom::typeOf(geometry))}},
             {"expected", std::string{geom::name(expected)}}}};
}

Diagnostic reduced(const Geometry& geometry, GeometryType expected, Severity severity) {
    return {
        DiagnosticCode::geometryMixed,
        severity,
        {},
        "",
        {{"found", std::string{geom::name(geom::typeOf(geometry))}}, {"expected", std::string{geom::name(expected)}}}};
}

bool isPolygonal(const Geometry& geometry) {
    return std::holds_alternative<geom::Polygon>(geometry) || std::holds_alternative<geom::MultiPolygon>(geometry);
}

// The polygon made valid, with a note of what changed. Nothing where nothing is left of it.
std::optional<Geometry> mended(Geometry polygon, Placed& placed) {
    const auto reason = geom::invalidity(polygon);
    if (!reason) return polygon;
    auto valid = geom::madeValid(polygon);
    const double before = geom::planimetricArea(polygon).value;
    if (!valid || geom::isEmpty(*valid) || !isPolygonal(*valid)) {
        placed.rejected =
            Diagnostic{DiagnosticCode::geometryRejected, Severity::rejected, {}, "", {{"reason", *reason}}};
        return std::nullopt;
    }
    placed.repaired = true;
    placed.diagnostics.push_back({DiagnosticCode::geometryRepaired,
                                  Severity::warning,
                                  {},
                                  "",
                                  {{"reason", *reason},
                                   {"area_before_m2", fmt::format("{:.2f}", before)},
                                   {"area_after_m2", fmt::format("{:.2f}", geom::planimetricArea(*valid).value)}}});
    return std::move(*valid);
}

// The one point that several points or a shape may stand for, with its note; nothing where it may not.
std::optional<Geometry> pointFrom(const Geometry& geometry, bool mayBeShape, Placed& placed) {
    if (std::holds_alternative<PointM>(geometry)) return geometry;
    if (const auto* several = std::get_if<geom::MultiPoint>(&geometry)) {
        if (several->points.size() > 1)
            placed.diagnostics.push_back(reduced(geometry, GeometryType::point, Severity::warning));
        return several->points.front();
    }
    if (!mayBeShape) return std::nullopt;
    const auto inside = geom::pointInside(geometry);
    if (!inside) return std::nullopt;
    placed.diagnostics.push_back(reduced(geometry, GeometryType::point, Severity::note));
    return *inside;
}

bool hasLength(const geom::LineString& line) {
    return geom::planimetricLength(line).value > 0.0;
}

} // namespace

PlaceReader::PlaceReader(domain::Kind kind, std::optional<geom::Transform> transform, geom::BoxM ground)
    : m_kind(kind)
    , m_transform(std::move(transform))
    , m_ground(ground) {}

Result<PlaceReader> PlaceReader::create(domain::Kind kind, int fromEpsg, int toEpsg) {
    GEO_ASSIGN(const geom::BoxM ground, groundOf(toEpsg));
    if (fromEpsg == 0) return PlaceReader{kind, std::nullopt, ground};
    GEO_ASSIGN(geom::Transform transform, geom::Transform::create(fromEpsg, toEpsg));
    return PlaceReader{kind, std::move(transform), ground};
}

// Error: valueOutOfRange (value: the first point that does not lie in the area of the CRS).
Result<Geometry> PlaceReader::projected(Geometry geometry) const {
    const auto isFinite = [](PointM p) { return std::isfinite(p.x) && std::isfinite(p.y); };
    const auto refuse = [](PointM p) {
        return fail(ErrorCode::valueOutOfRange, {{"value", fmt::format("{} {}", p.x, p.y)}});
    };
    if (const auto bad = firstOutside(geometry, isFinite)) return refuse(*bad);
    const auto first = firstOutside(geometry, [](PointM) { return false; });
    if (m_transform && !m_transform->isIdentity()) {
        GEO_ASSIGN(geometry, m_transform->apply(std::move(geometry)));
    }
    const auto isOnGround = [&](PointM p) { return isFinite(p) && m_ground.contains(p); };
    // The point as the source wrote it says more than its image; the first one is near enough.
    if (firstOutside(geometry, isOnGround)) return refuse(first.value_or(PointM{}));
    return geometry;
}

Placed PlaceReader::place(Geometry geometry, std::string_view location) const {
    Placed placed;
    const domain::KindInfo& info = domain::infoOf(m_kind);
    if (info.shapes.empty()) return Placed{{{}}, {}, {}, false};
    if (geom::isEmpty(geometry) && m_kind == domain::Kind::site) // no outline, and a point in a column of its own
        if (auto told = convertedFromText(location); told && std::holds_alternative<PointM>(told->geometry))
            geometry = std::move(told->geometry);
    if (geom::isEmpty(geometry)) {
        placed.diagnostics.push_back({DiagnosticCode::geometryEmpty, Severity::note, {}, "", {}});
        placed.shapes.emplace_back(info.shapes.size());
        return placed;
    }
    auto image = projected(std::move(geometry));
    if (!image) {
        placed.rejected = Diagnostic{DiagnosticCode::coordinatesOutside,
                                     Severity::rejected,
                                     {},
                                     "",
                                     {{"value", std::string{argument(image.error().arguments, "value")}}}};
        return placed;
    }
    switch (info.shapes.back().type) {
    case GeometryType::point:
        placePoint(std::move(*image), placed);
        break;
    case GeometryType::lineString:
        placeLines(std::move(*image), placed);
        break;
    default:
        placePolygon(std::move(*image), location, placed);
    }
    return placed;
}

void PlaceReader::placePoint(Geometry geometry, Placed& placed) const {
    const bool mayBeShape = m_kind == domain::Kind::amenity || m_kind == domain::Kind::thirdPlace;
    auto point = pointFrom(geometry, mayBeShape, placed);
    if (point)
        placed.shapes.push_back({std::move(*point)});
    else
        placed.rejected = wrongType(geometry, GeometryType::point);
}

void PlaceReader::placePolygon(Geometry geometry, std::string_view location, Placed& placed) const {
    const bool isSite = m_kind == domain::Kind::site;
    if (!isPolygonal(geometry)) {
        auto point = isSite ? pointFrom(geometry, false, placed) : std::nullopt;
        if (point)
            placed.shapes.push_back({std::move(*point), Geometry{}});
        else
            placed.rejected = wrongType(geometry, GeometryType::multiPolygon);
        return;
    }
    auto valid = mended(std::move(geometry), placed);
    if (!valid) return;
    if (!isSite) return placed.shapes.push_back({geom::promotedToMulti(std::move(*valid))});
    Geometry point;
    if (const auto told = convertedFromText(location); told && std::holds_alternative<PointM>(told->geometry))
        if (auto image = projected(told->geometry)) point = std::move(*image);
    if (geom::isEmpty(point))
        if (const auto inside = geom::pointInside(*valid)) point = *inside;
    placed.shapes.push_back({std::move(point), geom::promotedToMulti(std::move(*valid))});
}

void PlaceReader::placeLines(Geometry geometry, Placed& placed) const {
    Geometry multi = geom::promotedToMulti(std::move(geometry));
    auto* lines = std::get_if<geom::MultiLineString>(&multi);
    if (!lines) {
        placed.rejected = wrongType(multi, GeometryType::lineString);
        return;
    }
    for (geom::LineString& line : lines->lines)
        if (hasLength(line)) placed.shapes.push_back({std::move(line)});
    if (placed.shapes.empty())
        placed.rejected =
            Diagnostic{DiagnosticCode::geometryRejected, Severity::rejected, {}, "", {{"reason", "no length"}}};
}

} // namespace geo::formats::detail
