#pragma once

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/identifier.h"
#include "base/result.h"
#include "domain/codes.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace geo::domain::detail {

using Json = nlohmann::ordered_json;

// What is wrong with a text, until `readJson` makes it an error. What cannot be read as it should is Json's own
// exception.
struct WrongMember {};

template <class Items, class Make>
[[nodiscard]] Json jsonOfAll(const Items& items, Make make) {
    Json array = Json::array();
    for (const auto& item : items) array.push_back(make(item));
    return array;
}

template <class Ids>
[[nodiscard]] Json numbersOf(const Ids& ids) {
    return jsonOfAll(ids, [](const auto& id) { return Json(id.value); });
}

template <class Id>
[[nodiscard]] Id idOf(const Json& json, const char* member) {
    return Id{json.at(member).get<std::int64_t>()};
}

// The members of an array, none where there is none.
template <class Make>
[[nodiscard]] auto eachOf(const Json& json, const char* member, Make make) {
    std::vector<decltype(make(json))> out;
    if (!json.contains(member)) return out;
    for (const Json& each : json.at(member)) out.push_back(make(each));
    return out;
}

template <class Id>
[[nodiscard]] std::vector<Id> idsOf(const Json& json, const char* member) {
    return eachOf(json, member, [](const Json& each) { return Id{each.get<std::int64_t>()}; });
}

template <Coded Enum>
[[nodiscard]] Enum codeIn(const Json& json, const char* member) {
    const auto code = fromCode<Enum>(json.at(member).get<std::string>());
    if (!code) throw WrongMember{};
    return *code;
}

[[nodiscard]] inline Date dateIn(const Json& json, const char* member) {
    const auto date = parseDate(json.at(member).get<std::string>());
    if (!date) throw WrongMember{};
    return *date;
}

[[nodiscard]] inline Json jsonOfDiagnostic(const Diagnostic& each) {
    Json arguments = Json::object();
    for (const Argument& argument : each.arguments) arguments[argument.name] = argument.value;
    Json json{{"code", name(each.code)}, {"severity", name(each.severity)}};
    if (each.row) json["row"] = *each.row;
    if (!each.key.empty()) json["key"] = each.key;
    json["args"] = std::move(arguments);
    return json;
}

// A diagnostic of a later program, whose code is not known, is told as a search that is not finished.
[[nodiscard]] inline Diagnostic diagnosticIn(const Json& json) {
    Diagnostic each;
    each.code = diagnosticCodeNamed(json.at("code").get<std::string>()).value_or(DiagnosticCode::searchUnfinished);
    each.severity = severityNamed(json.at("severity").get<std::string>()).value_or(Severity::warning);
    if (json.contains("row")) each.row = json.at("row").get<std::int64_t>();
    each.key = json.value("key", "");
    for (const auto& [key, value] : json.at("args").items()) each.arguments.push_back({key, value.get<std::string>()});
    return each;
}

// Error: valueMalformed (field, value, expected).
template <class Out, class Make>
[[nodiscard]] Result<Out> readJson(std::string_view text, const char* field, Make make) {
    try {
        return make(Json::parse(text));
    } catch (const Json::exception&) {
    } catch (const WrongMember&) {
    }
    return fail(ErrorCode::valueMalformed,
                {{"field", field}, {"value", std::string{text.substr(0, 80)}}, {"expected", "{...}"}});
}

} // namespace geo::domain::detail
