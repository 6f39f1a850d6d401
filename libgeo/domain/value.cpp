#include "domain/value.h"

#include "base/date.h"
#include "geom/geometry.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace geo::domain {

namespace {

// The length of the blank that a text begins with: one of ASCII, a no-break space or a narrow one; 0 for none.
std::size_t blankAtStart(std::string_view text) {
    if (text.starts_with("\xC2\xA0")) return 2;
    if (text.starts_with("\xE2\x80\xAF")) return 3;
    return !text.empty() && std::string_view{" \t\r\n"}.contains(text.front()) ? 1 : 0;
}

std::size_t blankAtEnd(std::string_view text) {
    if (text.ends_with("\xC2\xA0")) return 2;
    if (text.ends_with("\xE2\x80\xAF")) return 3;
    return !text.empty() && std::string_view{" \t\r\n"}.contains(text.back()) ? 1 : 0;
}

std::string_view trimmed(std::string_view text) {
    while (const std::size_t length = blankAtStart(text)) text.remove_prefix(length);
    while (const std::size_t length = blankAtEnd(text)) text.remove_suffix(length);
    return text;
}

std::unexpected<Error> reject(ErrorCode code, const FieldInfo& field, std::string_view text, Arguments more = {}) {
    Arguments arguments{{"field", std::string{field.name}}, {"value", std::string{text}}};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return fail(code, std::move(arguments));
}

std::string joined(std::span<const std::string_view> codes) {
    return fmt::format("{}", fmt::join(codes, " "));
}

Result<void> checkRange(const FieldInfo& field, double number) {
    if (!std::isfinite(number)) return reject(ErrorCode::valueNotNumber, field, fmt::format("{}", number));
    if (!field.range || (number >= field.range->low && number <= field.range->high)) return {};
    return reject(ErrorCode::valueOutOfRange, field, fmt::format("{}", number),
                  {{"expected", fmt::format("{}..{}", field.range->low, field.range->high)}});
}

// The digits of a number as French files write it, in the form of from_chars: grouping spaces left out (plain,
// no-break, narrow), the decimal comma a point.
std::string plainNumber(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ') continue;
        if (text.substr(i).starts_with("\xC2\xA0")) {
            ++i;
            continue;
        }
        if (text.substr(i).starts_with("\xE2\x80\xAF")) {
            i += 2;
            continue;
        }
        plain += text[i] == ',' ? '.' : text[i];
    }
    if (plain.starts_with('+')) plain.erase(0, 1);
    return plain;
}

Result<Value> parseNumber(const FieldInfo& field, std::string_view text) {
    const std::string plain = plainNumber(text);
    double number = 0.0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    if (error != std::errc{} || end != plain.data() + plain.size())
        return reject(ErrorCode::valueNotNumber, field, text);
    GEO_TRY(checkRange(field, number));
    if (field.type == FieldType::number) return Value{number};
    if (number != std::floor(number) || std::abs(number) > 9.0e15)
        return reject(ErrorCode::valueNotNumber, field, text);
    return Value{static_cast<std::int64_t>(number)};
}

Result<Value> parseBoolean(const FieldInfo& field, std::string_view text) {
    constexpr std::array<std::string_view, 8> kTrue = {"1", "true", "oui", "vrai", "yes", "o", "y", "t"};
    constexpr std::array<std::string_view, 7> kFalse = {"0", "false", "non", "faux", "no", "n", "f"};
    const std::string word = normalised(text);
    if (std::ranges::find(kTrue, word) != kTrue.end()) return Value{std::int64_t{1}};
    if (std::ranges::find(kFalse, word) != kFalse.end()) return Value{std::int64_t{0}};
    return reject(ErrorCode::valueNotInList, field, text, {{"allowed", "0 1"}});
}

Result<std::string> parseCode(const FieldInfo& field, std::string_view text) {
    if (field.codes.empty()) return std::string{text};
    const std::string word = normalised(text);
    for (const std::string_view code : field.codes)
        if (normalised(code) == word) return std::string{code};
    return reject(ErrorCode::valueNotInList, field, text, {{"allowed", joined(field.codes)}});
}

Result<std::string> parsePart(const FieldInfo& field, std::string_view part) {
    if (field.type == FieldType::codeList) return parseCode(field, part);
    if (field.type == FieldType::textList) return std::string{part};
    const auto period = parsePeriod(part);
    if (!period) return reject(ErrorCode::valueNotDate, field, part);
    return isoPeriod(*period);
}

Result<Value> parseList(const FieldInfo& field, std::string_view text) {
    std::string list;
    for (const std::string& part : listParts(text)) {
        const std::string_view own = trimmed(part);
        if (own.empty()) continue;
        GEO_ASSIGN(const std::string known, parsePart(field, own));
        if (!list.empty()) list += '|';
        list += known;
    }
    return list.empty() ? Value{} : Value{list};
}

Result<Value> parseDay(const FieldInfo& field, std::string_view text) {
    const auto date = parseDate(text);
    if (!date) return reject(ErrorCode::valueNotDate, field, text);
    return Value{isoDate(*date)};
}

} // namespace

std::string toText(const Value& value) {
    return std::visit(geom::Overloaded{[](Unknown) { return std::string{}; },
                                       [](std::int64_t number) { return fmt::format("{}", number); },
                                       [](double number) { return fmt::format("{}", number); },
                                       [](const std::string& text) { return text; }},
                      value);
}

Result<Value> parseValue(const FieldInfo& field, std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return Value{};
    switch (field.type) {
    case FieldType::text:
        return Value{std::string{text}};
    case FieldType::integer:
    case FieldType::number:
        return parseNumber(field, text);
    case FieldType::boolean:
        return parseBoolean(field, text);
    case FieldType::date:
        return parseDay(field, text);
    case FieldType::code:
        return transformed(parseCode(field, text), [](std::string code) { return Value{std::move(code)}; });
    case FieldType::textList:
    case FieldType::codeList:
    case FieldType::periodList:
        return parseList(field, text);
    }
    return Value{};
}

Result<void> checkValue(const FieldInfo& field, const Value& value) {
    if (!isKnown(value)) {
        if (field.required) return fail(ErrorCode::valueRequired, {{"field", std::string{field.name}}});
        return {};
    }
    const bool numeric =
        field.type == FieldType::integer || field.type == FieldType::number || field.type == FieldType::boolean;
    if (numeric == std::holds_alternative<std::string>(value))
        return reject(numeric ? ErrorCode::valueNotNumber : ErrorCode::valueMalformed, field, toText(value));
    if (numeric) {
        const double number = std::holds_alternative<double>(value)
                                  ? std::get<double>(value)
                                  : static_cast<double>(std::get<std::int64_t>(value));
        if (field.type != FieldType::number && number != std::floor(number))
            return reject(ErrorCode::valueNotNumber, field, toText(value));
        if (field.type == FieldType::boolean && number != 0.0 && number != 1.0)
            return reject(ErrorCode::valueNotInList, field, toText(value), {{"allowed", "0 1"}});
        return checkRange(field, number);
    }
    if (field.type == FieldType::text) return {};
    GEO_TRY(parseValue(field, std::get<std::string>(value)));
    return {};
}

} // namespace geo::domain
