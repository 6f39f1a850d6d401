#include "formats/detail/text_value.h"

#include "base/identifier.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

namespace geo::formats::detail {

namespace {

using domain::FieldInfo;
using domain::FieldType;
using domain::Kind;

// What official code a field holds.
enum class CodeRole : std::uint8_t { none, insee, parcel, iris, qpv };

CodeRole roleOf(Kind kind, const FieldInfo& field) {
    if (field.refersTo == Kind::commune || (kind == Kind::commune && field.name == "insee_code"))
        return CodeRole::insee;
    if (field.refersTo == Kind::parcel || (kind == Kind::parcel && field.name == "idu")) return CodeRole::parcel;
    if (kind == Kind::iris && field.name == "code") return CodeRole::iris;
    if (kind == Kind::qpv && field.name == "code") return CodeRole::qpv;
    return CodeRole::none;
}

bool accepts(CodeRole role, std::string_view text) {
    switch (role) {
    case CodeRole::insee:
        return InseeRule::accepts(text);
    case CodeRole::parcel:
        return ParcelRule::accepts(text);
    case CodeRole::iris:
        return IrisRule::accepts(text);
    case CodeRole::qpv:
        return QpvRule::accepts(text);
    case CodeRole::none:
        return true;
    }
    return true;
}

std::string_view formOf(CodeRole role) {
    switch (role) {
    case CodeRole::insee:
        return InseeRule::kForm;
    case CodeRole::parcel:
        return ParcelRule::kForm;
    case CodeRole::iris:
        return IrisRule::kForm;
    case CodeRole::qpv:
        return QpvRule::kForm;
    case CodeRole::none:
        return "";
    }
    return "";
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
    return text;
}

// Spreadsheets make numbers of codes: "1004" or "44109.0" for "01004" and "44109". Small letters are put right too.
std::string mended(CodeRole role, std::string_view text) {
    std::string code;
    for (const char c : text)
        if (c != ' ') code += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (code.ends_with(".0")) code.resize(code.size() - 2);
    if (!accepts(role, code) && role != CodeRole::qpv && accepts(role, "0" + code)) code.insert(code.begin(), '0');
    return code;
}

Result<std::string> codeFrom(CodeRole role, const FieldInfo& field, std::string_view text, TextValue& result) {
    if (accepts(role, text)) return std::string{text};
    std::string code = mended(role, text);
    if (!accepts(role, code))
        return fail(ErrorCode::valueMalformed, {{"field", std::string{field.name}},
                                                {"value", std::string{text}},
                                                {"expected", std::string{formOf(role)}}});
    result.diagnostics.push_back({DiagnosticCode::codeRepaired,
                                  Severity::note,
                                  {},
                                  "",
                                  {{"field", std::string{field.name}}, {"value", code}, {"found", std::string{text}}}});
    return code;
}

std::vector<std::string> partsOf(std::string_view text) {
    std::string bars{text};
    std::ranges::replace_if(
        bars, [](char c) { return c == ',' || c == ';'; }, '|');
    return domain::listParts(bars);
}

// Each part by itself: a bad one is left out and said. All of them bad: the error of the first.
Result<TextValue> listFrom(CodeRole role, const FieldInfo& field, std::string_view text) {
    TextValue result;
    std::string joined;
    std::optional<Error> first;
    for (const std::string& part : partsOf(text)) {
        auto code = codeFrom(role, field, part, result);
        const auto value =
            code ? domain::parseValue(field, *code) : Result<domain::Value>{std::unexpected(code.error())};
        if (value && !domain::isKnown(*value)) continue; // a part of blanks
        if (value) {
            joined += (joined.empty() ? "" : "|") + domain::toText(*value);
            continue;
        }
        result.diagnostics.push_back(
            rejection(DiagnosticCode::valueRejected, Severity::warning, value.error(), field.name, part));
        if (!first) first = value.error();
    }
    if (joined.empty() && first) return std::unexpected(*first);
    if (!joined.empty()) result.value = joined;
    return result;
}

// bridge=viaduct, tunnel=culvert: any word but "no" says that there is one.
bool saysYes(Kind kind, const FieldInfo& field, std::string_view text) {
    if (kind != Kind::street || (field.name != "bridge" && field.name != "tunnel")) return false;
    const std::string word = domain::normalised(text);
    return !word.empty() && std::isalpha(static_cast<unsigned char>(word.front())) && word != "no" && word != "non" &&
           word != "n" && word != "f" && word != "false" && word != "faux";
}

// The speed that OpenStreetMap's maxspeed means, in km/h: "50", "30 mph", and the limits that a country sets by kind of
// road (code de la route R413-2, R413-3). Nothing for other words.
std::optional<double> speedFrom(std::string_view text) {
    const std::string word = domain::normalised(text);
    if (word.ends_with("_urban")) return 50.0;
    if (word.ends_with("_rural")) return 80.0;
    if (word.ends_with("_motorway")) return 130.0;
    double speed = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), speed);
    if (error != std::errc{}) return std::nullopt;
    const std::string unit = domain::normalised(std::string_view{end, text.data() + text.size()});
    if (unit == "mph") return speed * 1.609344;
    if (unit == "km_h" || unit == "kmh" || unit == "kph") return speed;
    return std::nullopt;
}

// What a street says in OpenStreetMap's words, "" where the text stands as it is.
std::string streetText(const FieldInfo& field, std::string_view text) {
    if (saysYes(Kind::street, field, text)) return "1";
    if (field.name == "one_way" && text == "-1") return "1"; // against the line, which is turned round
    if (field.name == "speed_km_h")
        if (const auto speed = speedFrom(text)) return domain::toText(*speed);
    return "";
}

} // namespace

Result<TextValue> textValue(Kind kind, const FieldInfo& field, std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return TextValue{};
    const CodeRole role = roleOf(kind, field);
    if (field.type == FieldType::textList || field.type == FieldType::codeList) return listFrom(role, field, text);
    TextValue result;
    std::string code = kind == Kind::street ? streetText(field, text) : "";
    if (code.empty()) code = text;
    if (role != CodeRole::none) {
        GEO_ASSIGN(code, codeFrom(role, field, text, result));
    }
    GEO_ASSIGN(result.value, domain::parseValue(field, code));
    return result;
}

Diagnostic rejection(DiagnosticCode code, Severity severity, const Error& error, std::string_view field,
                     std::string_view text) {
    Diagnostic diagnostic{code,
                          severity,
                          {},
                          "",
                          {{"field", std::string{field}},
                           {"value", std::string{text.substr(0, 200)}},
                           {"reason", std::string{name(error.code)}}}};
    for (const Argument& argument : error.arguments)
        if (argument.name == "allowed" || argument.name == "expected" || argument.name == "other")
            diagnostic.arguments.push_back(argument);
    return diagnostic;
}

} // namespace geo::formats::detail
