#include "domain/member_field.h"

namespace geo::domain {

void contradict(std::vector<Error>& errors, Kind kind, std::string_view field, std::string_view other) {
    errors.push_back(
        {ErrorCode::valuesContradict,
         {{"kind", std::string{name(kind)}}, {"field", std::string{field}}, {"other", std::string{other}}}});
}

namespace codec {

namespace {

std::unexpected<Error> wrongType(const geom::Geometry& geometry, geom::GeometryType expected) {
    return fail(ErrorCode::geometryWrongType, {{"found", std::string{geom::name(geom::typeOf(geometry))}},
                                               {"expected", std::string{geom::name(expected)}}});
}

} // namespace

Result<void> assign(std::optional<geom::PointM>& member, const geom::Geometry& geometry) {
    member.reset();
    if (geom::isEmpty(geometry)) return {};
    const auto* point = std::get_if<geom::PointM>(&geometry);
    if (!point) return wrongType(geometry, geom::GeometryType::point);
    member = *point;
    return {};
}

Result<void> assign(geom::MultiPolygon& member, const geom::Geometry& geometry) {
    member = {};
    if (geom::isEmpty(geometry)) return {};
    geom::Geometry multi = geom::promotedToMulti(geometry);
    auto* polygons = std::get_if<geom::MultiPolygon>(&multi);
    if (!polygons) return wrongType(geometry, geom::GeometryType::multiPolygon);
    member = std::move(*polygons);
    return {};
}

Result<void> assign(geom::LineString& member, const geom::Geometry& geometry) {
    member = {};
    if (geom::isEmpty(geometry)) return {};
    const auto* line = std::get_if<geom::LineString>(&geometry);
    if (!line) return wrongType(geometry, geom::GeometryType::lineString);
    member = *line;
    return {};
}

geom::Geometry shapeOf(const std::optional<geom::PointM>& member) {
    return member ? geom::Geometry{*member} : geom::Geometry{};
}
geom::Geometry shapeOf(const geom::MultiPolygon& member) {
    return member.polygons.empty() ? geom::Geometry{} : geom::Geometry{member};
}
geom::Geometry shapeOf(const geom::LineString& member) {
    return member.points.empty() ? geom::Geometry{} : geom::Geometry{member};
}

} // namespace codec

} // namespace geo::domain
