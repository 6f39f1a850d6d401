#include "formats/detail/other_fields.h"

#include "domain/standard.h"
#include "formats/detail/ogr_geometry.h"
#include "geom/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace geo::formats::detail {

namespace {

// The field in which the standard has the place that a row of this kind, or the site of this face, is drawn at.
std::string placeFieldOf(domain::Kind kind, const Preset* preset) {
    const domain::Kind sheet = preset && !preset->faces.empty() ? preset->faces.front() : kind;
    for (const domain::StandardField& field : domain::standardFieldsOf(sheet))
        if (field.heldBy == "geometry" || field.heldBy == "outline") return std::string{field.column};
    return "geometry";
}

} // namespace

bool keepsOtherFields(domain::Kind kind, const Preset* preset) {
    return preset && (domain::isOfStandard(kind) || !preset->faces.empty());
}

OtherFields::OtherFields(const SourceInfo& info, domain::Kind kind, const Preset* preset, TakenFields taken)
    : m_info(info)
    , m_taken(std::move(taken))
    , m_place(placeFieldOf(kind, preset)) {}

bool OtherFields::isLeftOver(std::size_t field, const SourceRow& row, const domain::Record& record,
                             const Placed& placed) const {
    if (m_taken.columns.contains(field)) return false;
    if (const auto attribute = m_taken.attributes.find(field); attribute != m_taken.attributes.end())
        return !domain::isKnown(record.values.at(attribute->second));
    if (!m_taken.places.contains(field)) return true;
    const std::string& text = *row.values[field];
    const auto told = convertedFromText(text);
    if (!told) return text.find_first_not_of("0123456789.,-+ ") != std::string::npos; // else a coordinate, or a pair
    return told->mixed || (std::holds_alternative<geom::PointM>(told->geometry) && !placed.isLocationTaken);
}

std::string OtherFields::jsonOf(const SourceRow& row, const domain::Record& record, const Placed& placed,
                                int epsg) const {
    nlohmann::ordered_json others = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < row.values.size() && i < m_info.fields.size(); ++i)
        if (row.values[i] && isLeftOver(i, row, record, placed)) others[m_info.fields[i].name] = *row.values[i];
    if (std::ranges::find(placed.diagnostics, DiagnosticCode::geometryMixed, &Diagnostic::code) !=
        placed.diagnostics.end())
        others[m_place] = fmt::format("SRID={};{}", epsg, geom::toWkt(row.geometry));
    if (others.empty()) return "";
    return others.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::optional<geom::Geometry> polygonIn(std::string_view text) {
    if (text.empty()) return std::nullopt;
    auto told = convertedFromText(text);
    if (!told) return std::nullopt;
    const bool isPolygonal = std::holds_alternative<geom::Polygon>(told->geometry) ||
                             std::holds_alternative<geom::MultiPolygon>(told->geometry);
    return isPolygonal ? std::optional{std::move(told->geometry)} : std::nullopt;
}

} // namespace geo::formats::detail
