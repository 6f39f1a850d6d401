#include "formats/standard_row.h"

#include "base/date.h"
#include "formats/detail/contact_mask.h"
#include "formats/detail/ogr_geometry.h"
#include "formats/detail/text_value.h"
#include "formats/presets/official_texts.h"
#include "geom/crs.h"
#include "geom/operations.h"
#include "geom/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace geo::formats {

namespace {

using domain::Kind;
using domain::Record;
using domain::StandardField;
using domain::StandardType;
using domain::Value;

constexpr double kSameArea = 0.006; // square metres: what is lost by rounding to hundredths
constexpr double kSamePlace = 0.05; // metres
constexpr std::string_view kNotKnown = "inconnu";

bool isPlace(const StandardField& field) {
    return field.type == StandardType::point || field.type == StandardType::area;
}

// Areas of Sites économiques are hectares, those of Friches square metres.
bool isHectares(const StandardField& field) {
    return field.type == StandardType::decimal;
}

// What the site holds where the text is what was published of it.
Result<Value> meaningOf(const StandardField& field, const std::string& text) {
    const domain::FieldInfo& info = *domain::infoOf(Kind::site).find(field.heldBy);
    auto read = detail::textValue(Kind::site, info, isHectares(field) ? detail::squareMetresOfHectares(text) : text);
    if (!read) return std::unexpected(std::move(read).error());
    return std::move(read->value);
}

bool isSame(const Value& a, const Value& b) {
    const auto* x = std::get_if<double>(&a);
    const auto* y = std::get_if<double>(&b);
    return x && y ? std::abs(*x - *y) < kSameArea : a == b;
}

std::string withoutZeros(std::string number) {
    if (number.find('.') == std::string::npos) return number;
    while (number.ends_with('0')) number.pop_back();
    if (number.ends_with('.')) number.pop_back();
    return number;
}

std::string inForm(const StandardField& field, const Value& value) {
    const auto* number = std::get_if<double>(&value);
    if (!number) return domain::toText(value);
    if (isHectares(field)) return withoutZeros(fmt::format("{:.6f}", *number / 1.0e4));
    return fmt::format("{:.0f}", *number);
}

// A text that cannot be read as what the site holds stays as it was published, while the site says nothing else.
std::string heldText(const StandardField& field, const std::string& published, const Value& held) {
    if (published.empty()) return inForm(field, held);
    const auto meaning = meaningOf(field, published);
    if (!meaning) return domain::isKnown(held) ? inForm(field, held) : published;
    return isSame(*meaning, held) ? published : inForm(field, held);
}

// The classes and fields of which the official schema lists the values letter by letter; the lists of the others are
// in the text of the standard alone, whose labels vary.
bool isListedInSchema(Kind kind, const StandardField& field) {
    return kind == Kind::friche || kind == Kind::poleEco || field.values.size() == 2;
}

std::string officialLabel(const StandardField& field, std::string_view text) {
    const std::string word = domain::normalised(text);
    for (const std::string_view value : field.values)
        if (domain::normalised(value) == word) return std::string{value};
    return std::string{text};
}

std::string officialLabels(const StandardField& field, const std::string& text) {
    if (!field.several) return officialLabel(field, text);
    std::string labels;
    for (const std::string& part : domain::listParts(text))
        labels += (labels.empty() ? "" : "|") + officialLabel(field, part);
    return labels;
}

// "P3a P5a" as "P3a|P5a", "12/03/2020" as "2020-03-12", "9,9" as "9.9": what means the same in the form asked for.
std::string otherForm(const StandardField& field, const std::string& text) {
    std::string form = text;
    if (field.several)
        std::ranges::replace_if(
            form, [](char c) { return c == ' ' || c == ',' || c == ';'; }, '|');
    if (field.type == StandardType::decimal) std::ranges::replace(form, ',', '.');
    if (field.type == StandardType::integer && form.ends_with(".0")) form.resize(form.size() - 2);
    if (field.type == StandardType::date)
        if (const auto date = parseDate(text)) form = isoDate(*date);
    if (!field.several) return form;
    return fmt::format("{}", fmt::join(domain::listParts(form), "|"));
}

std::string conformed(Kind kind, const StandardField& field, std::string text) {
    if (text.empty() && field.required && std::ranges::find(field.values, kNotKnown) != field.values.end())
        return std::string{kNotKnown};
    if (text.empty() || field.type == StandardType::text) return text;
    if (field.type == StandardType::oneOf) {
        if (!isListedInSchema(kind, field) || domain::standardProblem(field, text)) return text;
        return officialLabels(field, text);
    }
    if (!domain::standardProblem(field, text)) return text;
    std::string form = otherForm(field, text);
    return domain::standardProblem(field, form) ? text : form;
}

nlohmann::json othersOf(const Record& row) {
    const std::string text = domain::toText(row.value(domain::kOtherFields));
    auto others = nlohmann::json::parse(text, nullptr, false);
    return others.is_object() ? others : nlohmann::json::object();
}

std::string otherText(const nlohmann::json& others, std::string_view name) {
    const auto found = others.find(std::string{name});
    return found != others.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

// The points that were published of a place of which the row could take one, while the row is still there.
geom::Geometry publishedPoints(const std::string& text, const geom::Geometry& kept, int epsg) {
    int from = 0;
    auto told = detail::convertedFromText(text, &from);
    const auto* here = std::get_if<geom::PointM>(&kept);
    if (!told || from == 0 || !here || !std::holds_alternative<geom::MultiPoint>(told->geometry)) return kept;
    const auto transform = geom::Transform::create(from, epsg);
    auto image = transform ? transform->apply(std::move(told->geometry)) : Result<geom::Geometry>{geom::Geometry{}};
    const auto* points = image ? std::get_if<geom::MultiPoint>(&*image) : nullptr;
    if (!points || points->points.empty()) return kept;
    const geom::PointM first = points->points.front();
    return std::hypot(first.x - here->x, first.y - here->y) < kSamePlace ? *image : kept;
}

class RowMaker {
public:
    RowMaker(const Record& row, const Record* site, const StandardSurroundings& around)
        : m_row(row)
        , m_site(site)
        , m_around(around)
        , m_others(othersOf(row)) {}

    [[nodiscard]] StandardRow made() {
        StandardRow made{m_row.kind, keyOf(), {}, {}, {}};
        for (const StandardField& field : domain::standardFieldsOf(m_row.kind)) {
            const bool isShape = isPlace(field) && !domain::isColumn(m_row.kind, field);
            if (isShape) setShape(field, made);
            made.texts.push_back(isShape ? placeText(field, made) : conformed(m_row.kind, field, textOf(field)));
        }
        return made;
    }

private:
    [[nodiscard]] std::string keyOf() const {
        if (!m_site) return m_row.key();
        const std::string code = domain::toText(m_site->value("code"));
        return code.empty() ? m_site->displayName() : code;
    }

    [[nodiscard]] std::string textOf(const StandardField& field) const {
        const std::string published = domain::toText(m_row.value(field.column));
        if (m_site && !field.heldBy.empty()) {
            const Value& held = m_site->value(field.heldBy);
            return domain::isColumn(m_row.kind, field) ? heldText(field, published, held) : domain::toText(held);
        }
        if (m_site && field.column == "comm_nom" && published.empty() && m_around.nameOfCommune)
            return m_around.nameOfCommune(domain::toText(m_site->value("commune")));
        return published;
    }

    void setShape(const StandardField& field, StandardRow& made) const {
        const Record& holder = m_site ? *m_site : m_row;
        const auto& shapes = domain::infoOf(holder.kind).shapes;
        const auto shape = std::ranges::find(shapes, field.heldBy, &domain::ShapeInfo::name);
        if (shape == shapes.end()) return;
        const geom::Geometry& held = holder.shapes[static_cast<std::size_t>(shape - shapes.begin())];
        if (field.type == StandardType::area) {
            made.area = held;
            return;
        }
        made.point = publishedPoints(otherText(m_others, field.column), held, m_around.epsg);
        if (m_site && geom::isEmpty(made.point))
            if (const auto inside = geom::pointInside(m_site->mainShape())) made.point = *inside;
    }

    // A place that was published in a form that no one can read stands as it was, where the row has no other.
    [[nodiscard]] std::string placeText(const StandardField& field, const StandardRow& made) const {
        const geom::Geometry& shape = field.type == StandardType::area ? made.area : made.point;
        return geom::isEmpty(shape) ? otherText(m_others, field.name) : std::string{};
    }

    const Record& m_row;
    const Record* m_site;
    const StandardSurroundings& m_around;
    nlohmann::json m_others;
};

// The text of a column; "" where the class has none of that name.
std::string textNamed(const StandardRow& row, std::string_view column) {
    const auto fields = domain::standardFieldsOf(row.kind);
    const auto field = std::ranges::find(fields, column, &StandardField::column);
    return field == fields.end() ? std::string{} : row.texts[static_cast<std::size_t>(field - fields.begin())];
}

} // namespace

StandardRow standardRowOf(const Record& row, const Record* site, const StandardSurroundings& around) {
    return RowMaker{row, site, around}.made();
}

std::vector<Error> problemsOf(const StandardRow& row) {
    const auto fields = domain::standardFieldsOf(row.kind);
    return domain::standardProblems(row.kind, [&](const StandardField& field) -> std::string {
        const std::string& text = row.texts[static_cast<std::size_t>(&field - fields.data())];
        if (!isPlace(field) || domain::isColumn(row.kind, field)) return text;
        const geom::Geometry& shape = field.type == StandardType::area ? row.area : row.point;
        return geom::isEmpty(shape) ? text : geom::toWkt(shape, 2);
    });
}

void maskPersons(StandardRow& row) {
    const auto fields = domain::standardFieldsOf(row.kind);
    const bool isOwnedByPerson =
        row.kind == Kind::friche &&
        (domain::normalised(textNamed(row, "proprio_personne")).find("physique") != std::string::npos ||
         textNamed(row, "proprio_type").find("X1a") != std::string::npos);
    // Legal categories of the INSEE that begin with 1 are natural persons.
    const bool isPerson = row.kind == Kind::etablissement && textNamed(row, "etab_nat_juridique").starts_with('1');
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::string_view column = fields[i].column;
        const bool isOfOwner = isOwnedByPerson && column.starts_with("proprio_");
        const bool isName = isPerson && (column == "etab_raison_sociale" || column == "etab_nom");
        const bool isMail = fields[i].type == StandardType::urlOrMail && row.texts[i].find('@') != std::string::npos;
        if (fields[i].personal || isOfOwner || isName || isMail)
            row.texts[i].clear();
        else if (fields[i].type == StandardType::text)
            detail::maskContacts(row.texts[i]);
    }
}

} // namespace geo::formats
