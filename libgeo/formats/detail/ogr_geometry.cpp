#include "formats/detail/ogr_geometry.h"

#include "geom/text.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

namespace geo::formats::detail {

namespace {

// Everything that was found in a geometry, by dimension.
struct Parts {
    std::vector<geom::PointM> points;
    std::vector<geom::LineString> lines;
    std::vector<geom::Polygon> polygons;
    bool wereOpen = false; // rings
};

std::vector<geom::PointM> pointsOf(OGRGeometryH curve) {
    std::vector<geom::PointM> points(static_cast<std::size_t>(std::max(0, OGR_G_GetPointCount(curve))));
    if (points.empty()) return points;
    static_assert(sizeof(geom::PointM) == 2 * sizeof(double));
    OGR_G_GetPoints(curve, &points.front().x, sizeof(geom::PointM), &points.front().y, sizeof(geom::PointM), nullptr,
                    0);
    return points;
}

// Whether the ring was open.
bool closeRing(geom::Ring& ring) {
    if (ring.empty() || ring.front() == ring.back() || !std::isfinite(ring.front().x)) return false;
    ring.push_back(ring.front());
    return true;
}

geom::Polygon polygonOf(OGRGeometryH polygon, bool& wereOpen) {
    geom::Polygon result;
    for (int i = 0; i < OGR_G_GetGeometryCount(polygon); ++i) {
        geom::Ring ring = pointsOf(OGR_G_GetGeometryRef(polygon, i));
        wereOpen = closeRing(ring) || wereOpen;
        if (i == 0)
            result.outer = std::move(ring);
        else if (!ring.empty())
            result.holes.push_back(std::move(ring));
    }
    return result;
}

void collect(OGRGeometryH geometry, Parts& parts) {
    if (!geometry || OGR_G_IsEmpty(geometry)) return;
    switch (wkbFlatten(OGR_G_GetGeometryType(geometry))) {
    case wkbPoint:
        parts.points.push_back({OGR_G_GetX(geometry, 0), OGR_G_GetY(geometry, 0)});
        return;
    case wkbLineString:
    case wkbLinearRing:
        parts.lines.push_back({pointsOf(geometry)});
        return;
    case wkbPolygon:
    case wkbTriangle:
        parts.polygons.push_back(polygonOf(geometry, parts.wereOpen));
        return;
    default:
        for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) collect(OGR_G_GetGeometryRef(geometry, i), parts);
    }
}

geom::Geometry highest(Parts parts) {
    if (parts.polygons.size() == 1) return std::move(parts.polygons.front());
    if (!parts.polygons.empty()) return geom::MultiPolygon{std::move(parts.polygons)};
    if (parts.lines.size() == 1) return std::move(parts.lines.front());
    if (!parts.lines.empty()) return geom::MultiLineString{std::move(parts.lines)};
    if (parts.points.size() == 1) return parts.points.front();
    if (!parts.points.empty()) return geom::MultiPoint{std::move(parts.points)};
    return {};
}

int sridOf(std::string_view& text) {
    constexpr std::string_view kPrefix = "SRID=";
    if (!text.starts_with(kPrefix)) return 0;
    int epsg = 0;
    const auto end = text.find(';');
    if (end == std::string_view::npos) return 0;
    std::from_chars(text.data() + kPrefix.size(), text.data() + end, epsg);
    text.remove_prefix(end + 1);
    return epsg;
}

} // namespace

Converted convertedFrom(OGRGeometryH geometry) {
    Converted result;
    if (!geometry) return result;
    if (OGR_G_Is3D(geometry)) result.droppedDimensions += 'Z';
    if (OGR_G_IsMeasured(geometry)) result.droppedDimensions += 'M';
    GeometryHandle linear;
    if (OGR_G_HasCurveGeometry(geometry, FALSE)) linear.reset(OGR_G_GetLinearGeometry(geometry, 4.0, nullptr));
    Parts parts;
    collect(linear ? linear.get() : geometry, parts);
    const int dimensions = int{!parts.points.empty()} + int{!parts.lines.empty()} + int{!parts.polygons.empty()};
    result.mixed = dimensions > 1;
    if (result.mixed) result.found = typeName(OGR_G_GetGeometryType(geometry));
    result.wereOpen = parts.wereOpen;
    result.geometry = highest(std::move(parts));
    return result;
}

std::optional<Converted> convertedFromText(std::string_view text, int* epsg) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
    if (text.empty()) return std::nullopt;
    const std::string whole{text};
    if (text.front() == '{') {
        const GeometryHandle geometry{OGR_G_CreateGeometryFromJson(whole.c_str())};
        if (!geometry) return std::nullopt;
        return convertedFrom(geometry.get());
    }
    const int srid = sridOf(text);
    if (epsg && srid > 0) *epsg = srid;
    std::string wkt{text};
    char* cursor = wkt.data();
    OGRGeometryH made = nullptr;
    const OGRErr error = OGR_G_CreateFromWkt(&cursor, nullptr, &made);
    const GeometryHandle geometry{made};
    if (error != OGRERR_NONE || !geometry) return std::nullopt;
    return convertedFrom(geometry.get());
}

std::vector<Diagnostic> foundIn(const Converted& converted, std::int64_t row) {
    using enum DiagnosticCode;
    std::vector<Diagnostic> found;
    const std::string kept{geom::name(geom::typeOf(converted.geometry))};
    if (converted.mixed)
        found.push_back({geometryMixed, Severity::warning, row, "", {{"found", converted.found}, {"expected", kept}}});
    if (converted.wereOpen)
        found.push_back({geometryRepaired, Severity::warning, row, "", {{"reason", "ring not closed"}}});
    return found;
}

std::string typeName(OGRwkbGeometryType type) {
    const auto flat = wkbFlatten(type);
    if (flat == wkbNone) return "NONE";
    if (flat == wkbUnknown) return "UNKNOWN";
    std::string name = OGRGeometryTypeToName(flat);
    std::erase(name, ' ');
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return name;
}

OGRwkbGeometryType ogrTypeOf(geom::GeometryType type) {
    switch (type) {
    case geom::GeometryType::point:
        return wkbPoint;
    case geom::GeometryType::lineString:
        return wkbLineString;
    case geom::GeometryType::multiPolygon:
        return wkbMultiPolygon;
    default:
        return wkbUnknown;
    }
}

GeometryHandle ogrFrom(const geom::Geometry& geometry) {
    const std::vector<std::byte> wkb = geom::toWkb(geometry);
    OGRGeometryH made = nullptr;
    if (!wkb.empty() && wkb.size() < 2'000'000'000U)
        OGR_G_CreateFromWkb(wkb.data(), nullptr, &made, static_cast<int>(wkb.size()));
    return GeometryHandle{made};
}

} // namespace geo::formats::detail
