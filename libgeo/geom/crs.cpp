#include "geom/crs.h"

#include <geodesic.h>
#include <proj.h>

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace geo::geom {

namespace {

struct ContextDeleter {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct PjDeleter {
    void operator()(PJ* pj) const { proj_destroy(pj); }
};
using Context = std::unique_ptr<PJ_CONTEXT, ContextDeleter>;
using Pj = std::unique_ptr<PJ, PjDeleter>;

// A context that fetches nothing and prints nothing.
Context quietContext() {
    Context context{proj_context_create()};
    proj_context_set_enable_network(context.get(), 0);
    proj_log_level(context.get(), PJ_LOG_NONE);
    return context;
}

std::string codeText(int epsg) {
    return fmt::format("EPSG:{}", epsg);
}

std::unexpected<Error> unknown(int epsg) {
    return fail(ErrorCode::crsUnknown, {{"value", codeText(epsg)}});
}

} // namespace

namespace {

bool isNorthingFirst(PJ_CONTEXT* context, const PJ* crs) {
    const Pj axes{proj_crs_get_coordinate_system(context, crs)};
    const char* direction = nullptr;
    if (!axes ||
        proj_cs_get_axis_info(context, axes.get(), 0, nullptr, nullptr, &direction, nullptr, nullptr, nullptr,
                              nullptr) == 0)
        return false;
    return direction && std::string_view{direction} == "north";
}

} // namespace

Result<CrsInfo> crsInfo(int epsg) {
    const Context context = quietContext();
    const Pj crs{proj_create(context.get(), codeText(epsg).c_str())};
    if (!crs || proj_is_crs(crs.get()) == 0) return unknown(epsg);
    CrsInfo info;
    info.epsg = epsg;
    info.name = proj_get_name(crs.get());
    info.isProjected = proj_get_type(crs.get()) == PJ_TYPE_PROJECTED_CRS;
    info.isNorthingFirst = isNorthingFirst(context.get(), crs.get());
    double west = -180.0;
    double south = -90.0;
    double east = 180.0;
    double north = 90.0;
    proj_get_area_of_use(context.get(), crs.get(), &west, &south, &east, &north, nullptr);
    info.southWest = {west, south};
    info.northEast = {east, north};
    return info;
}

namespace {

constexpr std::size_t kRemembered = 1024;

// The last images of points, by where they come from: neighbours share their corners, so that in a file of parcels
// nearly every second point was met shortly before.
class Images {
public:
    struct Image {
        PointM from{std::numeric_limits<double>::quiet_NaN(), 0.0}; // equal to no point
        PointM to;
    };
    // The image of this point, or the one that it takes the place of.
    Image& at(PointM from) {
        if (m_images.empty()) m_images.resize(kRemembered);
        const auto mixed = std::bit_cast<std::uint64_t>(from.x) * 0x9E3779B97F4A7C15U ^
                           std::bit_cast<std::uint64_t>(from.y) * 0xC2B2AE3D27D4EB4FU;
        return m_images[(mixed >> 40U) % kRemembered];
    }

private:
    std::vector<Image> m_images;
};

} // namespace

struct Transform::Impl {
    Context context;
    Pj pj; // null for the identity
    Images images;

    [[nodiscard]] PointM imageOf(PointM from) {
        Images::Image& known = images.at(from);
        if (known.from == from) return known.to;
        const PJ_COORD image = proj_trans(pj.get(), PJ_FWD, PJ_COORD{{from.x, from.y, 0.0, 0.0}});
        known = {from, {image.xy.x, image.xy.y}};
        return known.to;
    }
};

Transform::Transform(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}
Transform::Transform(Transform&&) noexcept = default;
Transform& Transform::operator=(Transform&&) noexcept = default;
Transform::~Transform() = default;

Result<Transform> Transform::create(int fromEpsg, int toEpsg) {
    auto impl = std::make_unique<Impl>();
    impl->context = quietContext();
    for (const int epsg : {fromEpsg, toEpsg})
        if (const Pj crs{proj_create(impl->context.get(), codeText(epsg).c_str())}; !crs || proj_is_crs(crs.get()) == 0)
            return unknown(epsg);
    if (fromEpsg != toEpsg) {
        const Pj plain{
            proj_create_crs_to_crs(impl->context.get(), codeText(fromEpsg).c_str(), codeText(toEpsg).c_str(), nullptr)};
        if (!plain) return unknown(fromEpsg);
        impl->pj.reset(proj_normalize_for_visualization(impl->context.get(), plain.get()));
        if (!impl->pj) return unknown(toEpsg);
    }
    return Transform{std::move(impl)};
}

bool Transform::isIdentity() const {
    return !m_impl->pj;
}

bool Transform::apply(std::span<PointM> points) const {
    if (isIdentity() || points.empty()) return true;
    bool whole = true;
    for (PointM& p : points) {
        p = m_impl->imageOf(p);
        if (std::isfinite(p.x) && std::isfinite(p.y)) continue;
        p = {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
        whole = false;
    }
    return whole;
}

namespace {

// Changes every point list of a geometry in place; false where the change said so once.
template <class Change>
bool changePoints(Geometry& geometry, Change&& change) {
    bool whole = true;
    const auto list = [&](std::vector<PointM>& points) { whole = change(std::span<PointM>{points}) && whole; };
    const auto polygon = [&](Polygon& p) {
        list(p.outer);
        for (Ring& hole : p.holes) list(hole);
    };
    std::visit(Overloaded{[](NoGeometry) {},
                          [&](PointM& p) {
                              whole = change(std::span<PointM>{&p, 1});
                          },
                          [&](MultiPoint& m) { list(m.points); }, [&](LineString& l) { list(l.points); },
                          [&](MultiLineString& m) {
                              for (LineString& l : m.lines) list(l.points);
                          },
                          polygon,
                          [&](MultiPolygon& m) {
                              for (Polygon& p : m.polygons) polygon(p);
                          }},
               geometry);
    return whole;
}

} // namespace

Result<Geometry> Transform::apply(Geometry geometry) const {
    if (isIdentity()) return geometry;
    std::optional<PointM> lost;
    changePoints(geometry, [&](std::span<PointM> points) {
        const std::vector<PointM> before(points.begin(), points.end());
        if (apply(points)) return true;
        for (std::size_t i = 0; i < points.size() && !lost; ++i)
            if (std::isinf(points[i].x)) lost = before[i];
        return false;
    });
    if (lost) return fail(ErrorCode::valueOutOfRange, {{"value", fmt::format("{} {}", lost->x, lost->y)}});
    return geometry;
}

LonLat Transform::toLonLat(PointM point) const {
    apply(std::span<PointM>{&point, 1});
    return {point.x, point.y};
}

PointM Transform::fromLonLat(LonLat place) const {
    PointM point{place.lon, place.lat};
    apply(std::span<PointM>{&point, 1});
    return point;
}

namespace {

// GRS 80 (Moritz, 2000), the ellipsoid of RGF93.
constexpr double kSemiMajorAxis = 6378137.0;
constexpr double kFlattening = 1.0 / 298.257222101;

double geodesicArea(const geod_geodesic& ellipsoid, const Ring& ring) {
    geod_polygon polygon;
    geod_polygon_init(&polygon, 0);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) geod_polygon_addpoint(&ellipsoid, &polygon, ring[i].y, ring[i].x);
    double area = 0.0;
    double perimeter = 0.0;
    geod_polygon_compute(&ellipsoid, &polygon, 0, 1, &area, &perimeter);
    return std::abs(area);
}

} // namespace

Result<SquareMetres> ellipsoidalArea(const Geometry& geometry, int epsg) {
    GEO_ASSIGN(const Transform toLonLat, Transform::create(epsg, kLonLat));
    return ellipsoidalArea(geometry, toLonLat);
}

Result<SquareMetres> ellipsoidalArea(const Geometry& geometry, const Transform& toLonLat) {
    GEO_ASSIGN(const Geometry degrees, toLonLat.apply(geometry));
    geod_geodesic ellipsoid;
    geod_init(&ellipsoid, kSemiMajorAxis, kFlattening);
    double area = 0.0;
    const auto add = [&](const Polygon& polygon) {
        area += geodesicArea(ellipsoid, polygon.outer);
        for (const Ring& hole : polygon.holes) area -= geodesicArea(ellipsoid, hole);
    };
    if (const auto* polygon = std::get_if<Polygon>(&degrees)) add(*polygon);
    if (const auto* multi = std::get_if<MultiPolygon>(&degrees))
        for (const Polygon& polygon : multi->polygons) add(polygon);
    return SquareMetres{area};
}

} // namespace geo::geom
