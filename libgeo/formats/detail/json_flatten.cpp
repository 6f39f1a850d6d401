#include "formats/detail/json_records.h"

#include <algorithm>
#include <array>

namespace geo::formats::detail {

namespace {

bool isGeometry(const JsonRecord& value) {
    constexpr std::array<std::string_view, 7> kTypes = {
        "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"};
    if (!value.is_object() || !value.contains("type") || !value["type"].is_string()) return false;
    if (!value.contains("coordinates") && !value.contains("geometries")) return false;
    return std::ranges::find(kTypes, value["type"].get_ref<const std::string&>()) != kTypes.end();
}

bool isFeature(const JsonRecord& value) {
    return value.is_object() && value.contains("type") && value["type"] == "Feature" && value.contains("geometry");
}

std::string dumped(const JsonRecord& value) {
    return value.dump(-1, ' ', false, JsonRecord::error_handler_t::replace);
}

JsonType typeOf(const JsonRecord& value) {
    switch (value.type()) {
    case JsonRecord::value_t::null:
        return JsonType::none;
    case JsonRecord::value_t::boolean:
        return JsonType::boolean;
    case JsonRecord::value_t::number_integer:
    case JsonRecord::value_t::number_unsigned:
        return JsonType::integer;
    case JsonRecord::value_t::number_float:
        return JsonType::number;
    case JsonRecord::value_t::array:
        return JsonType::list;
    default:
        return JsonType::text;
    }
}

std::string scalarText(const JsonRecord& value) {
    if (value.is_null()) return "";
    return value.is_string() ? value.get<std::string>() : dumped(value);
}

std::string listText(const JsonRecord& list) {
    if (std::ranges::any_of(list, [](const JsonRecord& part) { return part.is_structured(); })) return dumped(list);
    std::string text;
    for (std::size_t i = 0; i < list.size(); ++i) text += (i > 0 ? "|" : "") + scalarText(list[i]);
    return text;
}

class Flattener {
public:
    std::vector<FlatValue> values;

    void addMembers(const JsonRecord& object, const std::string& prefix) {
        for (const auto& [name, value] : object.items()) add(prefix + name, value);
    }
    void add(const std::string& name, const JsonRecord& value) {
        if (isFeature(value)) return add(name, value["geometry"]);
        if (value.is_object() && !isGeometry(value)) return addMembers(value, name + "_");
        const std::string text = value.is_object()  ? dumped(value)
                                 : value.is_array() ? listText(value)
                                                    : scalarText(value);
        std::string free = name;
        while (isTaken(free)) free += '_';
        values.push_back({std::move(free), text.empty() ? std::nullopt : std::optional{text}, typeOf(value)});
    }

private:
    [[nodiscard]] bool isTaken(const std::string& name) const {
        return std::ranges::find(values, name, &FlatValue::name) != values.end();
    }
};

// The object that really holds the fields, and whether it is wrapped in one of a portal.
bool isWrapping(const std::string& name, const JsonRecord& value, bool isFeatureItself) {
    if (!value.is_object()) return false;
    return name == "fields" || (name == "properties" && isFeatureItself);
}

void flatten(const JsonRecord& record, Flattener& into) {
    const bool isFeatureItself = isFeature(record);
    for (const auto& [name, value] : record.items()) {
        if (isFeatureItself && name == "type") continue;
        if (isWrapping(name, value, isFeatureItself))
            into.addMembers(value, "");
        else if (name == "record" && value.is_object() && value.contains("fields"))
            flatten(value, into);
        else
            into.add(name, value);
    }
}

} // namespace

std::vector<FlatValue> flattened(const JsonRecord& record) {
    Flattener result;
    if (record.is_object()) flatten(record, result);
    return std::move(result.values);
}

} // namespace geo::formats::detail
