#include "domain/standard_text.h"

#include "geom/measure.h"
#include "geom/text.h"

#include <fmt/format.h>

#include <cmath>

namespace geo::domain {

namespace {

constexpr double kSquareMetresPerHectare = 10'000.0;
constexpr double kRounding = 1.0; // square metres by which a published area may differ from the kept one

const geom::Geometry& shapeNamed(const Record& record, std::string_view name) {
    static const geom::Geometry kNone;
    const auto& shapes = infoOf(record.kind).shapes;
    for (std::size_t i = 0; i < shapes.size() && i < record.shapes.size(); ++i)
        if (shapes[i].name == name) return record.shapes[i];
    return kNone;
}

// A site without a point of its own is published with the middle of its outline.
std::string placeText(const StandardField& field, const Record& site) {
    const geom::Geometry& shape = shapeNamed(site, field.heldBy);
    if (field.type != StandardType::point || !geom::isEmpty(shape)) return geom::toWkt(shape);
    const geom::Geometry& outline = shapeNamed(site, "outline");
    return geom::isEmpty(outline) ? std::string{} : geom::toWkt(geom::centroid(outline));
}

bool isArea(const StandardField& field) {
    return field.type == StandardType::integer || field.type == StandardType::decimal;
}

double unitOf(const StandardField& field) {
    return field.type == StandardType::decimal ? kSquareMetresPerHectare : 1.0;
}

std::string areaText(const StandardField& field, double squareMetres) {
    if (field.type == StandardType::integer) return fmt::format("{}", std::llround(squareMetres));
    return fmt::format("{}", std::round(squareMetres) / unitOf(field));
}

// Whether the published wording means what the site holds.
bool agrees(const StandardField& field, const std::string& published, const Value& held) {
    if (const auto* area = std::get_if<double>(&held); area && isArea(field)) {
        const FieldInfo number{.name = field.column, .type = FieldType::number};
        const auto value = parseValue(number, published);
        const auto* stated = value ? std::get_if<double>(&*value) : nullptr;
        return stated && std::abs(*stated * unitOf(field) - *area) <= kRounding;
    }
    return listParts(published) == listParts(toText(held));
}

} // namespace

std::string standardText(const StandardField& field, const Record& face, const Record& site) {
    if (field.type == StandardType::point || field.type == StandardType::area) return placeText(field, site);
    const std::string published = toText(face.value(field.column));
    if (field.heldBy.empty()) return published;
    const Value& held = site.value(field.heldBy);
    if (!published.empty() && (!isKnown(held) || agrees(field, published, held))) return published;
    if (const auto* area = std::get_if<double>(&held); area && isArea(field)) return areaText(field, *area);
    return toText(held);
}

std::vector<Error> standardProblems(const Record& face, const Record& site) {
    return standardProblems(face.kind, [&](const StandardField& field) { return standardText(field, face, site); });
}

} // namespace geo::domain
