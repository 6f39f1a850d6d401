#include "domain/standard.h"

#include "base/date.h"
#include "base/identifier.h"
#include "domain/standards/standards.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace geo::domain {

namespace {

bool isDigits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

// Whether the text has the shape of the pattern: A capital letter, a small letter, 0 digit, anything else itself.
bool hasShape(std::string_view text, std::string_view shape) {
    return std::ranges::equal(text, shape, [](unsigned char c, char s) {
        if (s == 'A') return c >= 'A' && c <= 'Z';
        if (s == 'a') return c >= 'a' && c <= 'z';
        if (s == '0') return std::isdigit(c) != 0;
        return c == static_cast<unsigned char>(s);
    });
}

bool isNumber(std::string_view text) {
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

bool isInteger(std::string_view text) {
    return isDigits(text.starts_with('-') ? text.substr(1) : text);
}

bool isAddress(std::string_view text) {
    const bool isWeb = text.starts_with("http://") || text.starts_with("https://");
    return isWeb && text.find_first_of(" \t\r\n|") == std::string_view::npos && text.size() > 10;
}

bool isMail(std::string_view text) {
    const auto at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos) return false;
    const auto dot = text.rfind('.');
    return dot != std::string_view::npos && dot > at + 1 && text.size() - dot > 2 &&
           text.find_first_of(" \t\r\n") == std::string_view::npos;
}

bool isDistances(std::string_view text) {
    const auto parts = listParts(text);
    return parts.size() == 3 && std::ranges::all_of(parts, [](const std::string& part) { return isDigits(part); });
}

bool isOneOf(const StandardField& field, std::string_view text) {
    const std::string word = normalised(text);
    return std::ranges::any_of(field.values, [&](std::string_view value) { return normalised(value) == word; });
}

std::string joined(std::span<const std::string_view> values) {
    std::string text;
    for (const std::string_view value : values) text += (text.empty() ? "" : " | ") + std::string{value};
    return text;
}

// The form that a code of this type has, for the message; "" for types that are no codes.
std::string_view formOf(StandardType type) {
    switch (type) {
    case StandardType::year:
        return "2022";
    case StandardType::url:
    case StandardType::urlOrMail:
        return "https://…";
    case StandardType::mail:
        return "nom@domaine.fr";
    case StandardType::insee:
        return "44109";
    case StandardType::parcel:
        return ParcelRule::kForm;
    case StandardType::naf:
        return "B05.10Z";
    case StandardType::catpro:
        return "P4a";
    case StandardType::siret:
        return "14 chiffres";
    case StandardType::siren:
        return "9 chiffres";
    case StandardType::distances:
        return "100|250|1200";
    default:
        return "";
    }
}

bool hasForm(const StandardField& field, std::string_view text) {
    switch (field.type) {
    case StandardType::year:
        return hasShape(text, "0000");
    case StandardType::url:
        return isAddress(text);
    case StandardType::urlOrMail:
        return isAddress(text) || isMail(text);
    case StandardType::mail:
        return isMail(text);
    case StandardType::insee:
        return InseeCode::parse(text).has_value();
    case StandardType::parcel:
        return ParcelRule::accepts(text);
    case StandardType::naf:
        return hasShape(text, "A00.00A");
    case StandardType::catpro:
        return hasShape(text, "A0a");
    case StandardType::siret:
        return hasShape(text, "00000000000000");
    case StandardType::siren:
        return hasShape(text, "000000000");
    case StandardType::distances:
        return isDistances(text);
    default:
        return true;
    }
}

Error about(ErrorCode code, const StandardField& field, std::string_view text) {
    return {code, {{"field", std::string{field.column}}, {"value", std::string{text}}}};
}

std::optional<Error> partProblem(const StandardField& field, std::string_view text) {
    switch (field.type) {
    case StandardType::integer:
        if (!isInteger(text)) return about(ErrorCode::valueNotNumber, field, text);
        return std::nullopt;
    case StandardType::decimal:
        if (!isNumber(text)) return about(ErrorCode::valueNotNumber, field, text);
        return std::nullopt;
    case StandardType::date:
        if (!hasShape(text, "0000-00-00") || !parseDate(text)) return about(ErrorCode::valueNotDate, field, text);
        return std::nullopt;
    case StandardType::oneOf:
        if (!isOneOf(field, text)) {
            Error error = about(ErrorCode::valueNotInList, field, text);
            error.arguments.push_back({"allowed", joined(field.values)});
            return error;
        }
        return std::nullopt;
    default:
        break;
    }
    if (hasForm(field, text)) return std::nullopt;
    Error error = about(ErrorCode::valueMalformed, field, text);
    error.arguments.push_back({"expected", std::string{formOf(field.type)}});
    return error;
}

} // namespace

bool isOfStandard(Kind kind) {
    return !standardFieldsOf(kind).empty();
}

std::string_view dossierFieldOf(Kind kind) {
    return std::ranges::find(facesOfSites(), kind) != facesOfSites().end() ? "dossier_id" : "";
}

std::span<const Kind> facesOfSites() {
    static constexpr std::array kFaces = {Kind::friche, Kind::terrainEco, Kind::tiersLieu};
    return kFaces;
}

std::span<const StandardField> standardFieldsOf(Kind kind) {
    switch (kind) {
    case Kind::friche:
        return detail::fricheFields();
    case Kind::terrainEco:
        return detail::terrainEcoFields();
    case Kind::siteEco:
        return detail::siteEcoFields();
    case Kind::poleEco:
        return detail::poleEcoFields();
    case Kind::etablissement:
        return detail::etablissementFields();
    default:
        return {};
    }
}

bool isColumn(Kind kind, const StandardField& field) {
    if (field.type == StandardType::area || field.type == StandardType::point) return field.heldBy.empty();
    if (field.heldBy.empty() || dossierFieldOf(kind).empty()) return true;
    return field.type != StandardType::text && field.type != StandardType::oneOf;
}

std::optional<Error> standardProblem(const StandardField& field, std::string_view text) {
    if (text.empty()) {
        if (field.required) return about(ErrorCode::valueRequired, field, "");
        return std::nullopt;
    }
    if (!field.several) return partProblem(field, text);
    for (const std::string& part : listParts(text))
        if (auto problem = partProblem(field, part)) return problem;
    return std::nullopt;
}

std::vector<Error> standardProblems(Kind kind, const std::function<std::string(const StandardField&)>& textOf) {
    std::vector<Error> problems;
    std::vector<std::pair<const StandardField*, std::string>> texts;
    for (const StandardField& field : standardFieldsOf(kind)) {
        texts.emplace_back(&field, textOf(field));
        if (auto problem = standardProblem(field, texts.back().second)) problems.push_back(std::move(*problem));
    }
    const auto textNamed = [&](std::string_view column) -> std::string_view {
        const auto found = std::ranges::find(texts, column, [](const auto& entry) { return entry.first->column; });
        return found == texts.end() ? std::string_view{} : std::string_view{found->second};
    };
    for (const auto& [first, second] : detail::orderedPairs(kind)) {
        const std::string_view earlier = textNamed(first);
        const std::string_view later = textNamed(second);
        if (!earlier.empty() && !later.empty() && later.substr(0, earlier.size()) < earlier.substr(0, later.size()))
            problems.push_back({ErrorCode::valuesContradict,
                                {{"kind", std::string{name(kind)}},
                                 {"field", std::string{second}},
                                 {"value", std::string{later}},
                                 {"other", std::string{first}}}});
    }
    return problems;
}

} // namespace geo::domain
