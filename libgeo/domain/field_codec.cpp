#include "domain/field_codec.h"

#include <cmath>

namespace geo::domain {

Error named(Error error, std::string_view field) {
    if (argument(error.arguments, "field").empty())
        error.arguments.insert(error.arguments.begin(), {"field", std::string{field}});
    return error;
}

void contradict(std::vector<Error>& errors, Kind kind, std::string_view field, std::string_view other) {
    errors.push_back(
        {ErrorCode::valuesContradict,
         {{"kind", std::string{name(kind)}}, {"field", std::string{field}}, {"other", std::string{other}}}});
}

namespace codec {

Error misfit(std::string_view expected, const Value& value) {
    return {ErrorCode::valueMalformed, {{"value", toText(value)}, {"expected", std::string{expected}}}};
}

Result<double> asNumber(const Value& value) {
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return static_cast<double>(*number);
    return std::unexpected(misfit("number", value));
}

Result<std::int64_t> asInteger(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    constexpr double kExact = 9007199254740992.0; // 2^53: up to here a double is one whole number
    if (const auto* number = std::get_if<double>(&value);
        number && std::abs(*number) <= kExact && *number == std::floor(*number))
        return static_cast<std::int64_t>(*number);
    return std::unexpected(misfit("integer", value));
}

Result<std::string> asText(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (isKnown(value)) return toText(value);
    return std::unexpected(misfit("text", value));
}

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
