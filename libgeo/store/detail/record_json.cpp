#include "store/detail/record_json.h"

#include "geom/text.h"

#include <nlohmann/json.hpp>

namespace geo::store::detail {

namespace {

using Json = nlohmann::ordered_json;
using domain::Value;

Json jsonOf(const Value& value) {
    return std::visit(
        geom::Overloaded{[](domain::Unknown) { return Json{}; }, [](const auto& known) { return Json(known); }}, value);
}

Json jsonOf(const geom::Geometry& shape) {
    return geom::isEmpty(shape) ? Json{} : Json(geom::toWkt(shape));
}

std::string textOf(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Value valueOf(const Json& json, domain::FieldType type) {
    if (json.is_boolean()) return std::int64_t{json.get<bool>() ? 1 : 0};
    if (json.is_number() && type == domain::FieldType::number) return json.get<double>();
    if (json.is_number_integer()) return json.get<std::int64_t>();
    if (json.is_number()) return json.get<double>();
    if (json.is_string()) return json.get<std::string>();
    return {};
}

std::unexpected<Error> damaged(std::string_view json) {
    return fail(ErrorCode::workspaceDamaged, {{"detail", "journal: " + std::string{json.substr(0, 80)}}});
}

Result<Json> parsed(std::string_view text) {
    Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return damaged(text);
    return json;
}

} // namespace

std::string toJson(const domain::Record& record, bool withShapes) {
    const domain::KindInfo& info = domain::infoOf(record.kind);
    Json json = Json::object();
    for (std::size_t i = 0; i < info.fields.size(); ++i)
        if (domain::isKnown(record.values[i])) json[std::string{info.fields[i].name}] = jsonOf(record.values[i]);
    for (std::size_t i = 0; withShapes && i < info.shapes.size(); ++i)
        if (!geom::isEmpty(record.shapes[i])) json[std::string{info.shapes[i].name}] = jsonOf(record.shapes[i]);
    return textOf(json);
}

Difference differenceOf(const domain::Record& before, const domain::Record& after) {
    const domain::KindInfo& info = domain::infoOf(before.kind);
    Json old = Json::object();
    Json fresh = Json::object();
    for (std::size_t i = 0; i < info.fields.size(); ++i) {
        if (before.values[i] == after.values[i]) continue;
        old[std::string{info.fields[i].name}] = jsonOf(before.values[i]);
        fresh[std::string{info.fields[i].name}] = jsonOf(after.values[i]);
    }
    for (std::size_t i = 0; i < info.shapes.size(); ++i) {
        if (before.shapes[i] == after.shapes[i]) continue;
        old[std::string{info.shapes[i].name}] = jsonOf(before.shapes[i]);
        fresh[std::string{info.shapes[i].name}] = jsonOf(after.shapes[i]);
    }
    if (old.empty()) return {};
    return {textOf(old), textOf(fresh)};
}

Result<void> apply(std::string_view text, domain::Record& record) {
    const domain::KindInfo& info = domain::infoOf(record.kind);
    GEO_ASSIGN(const Json json, parsed(text));
    for (std::size_t i = 0; i < info.fields.size(); ++i)
        if (const auto found = json.find(info.fields[i].name); found != json.end())
            record.values[i] = valueOf(*found, info.fields[i].type);
    for (std::size_t i = 0; i < info.shapes.size(); ++i) {
        const auto found = json.find(info.shapes[i].name);
        if (found == json.end()) continue;
        auto shape = geom::fromWkt(found->is_string() ? found->get_ref<const std::string&>() : std::string{});
        if (!shape) return damaged(text);
        record.shapes[i] = std::move(*shape);
    }
    return {};
}

Result<bool> agrees(std::string_view text, const domain::Record& record) {
    domain::Record applied = record;
    GEO_TRY(apply(text, applied));
    return applied == record;
}

std::string toJson(const Arguments& arguments) {
    Json json = Json::object();
    for (const Argument& argument : arguments) json[argument.name] = argument.value;
    return textOf(json);
}

Arguments argumentsFromJson(std::string_view text) {
    Arguments arguments;
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return arguments;
    for (const auto& [name, value] : json.items())
        arguments.push_back({name, value.is_string() ? value.get<std::string>() : value.dump()});
    return arguments;
}

} // namespace geo::store::detail
