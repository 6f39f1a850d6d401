#include "cli/row_json.h"

#include "geom/text.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace app::cli {

using geo::domain::FieldType;

namespace {

// Centimetres are enough of a metre.
double rounded(double metres) {
    return std::round(metres * 100.0) / 100.0;
}

} // namespace

Json jsonOf(const geo::domain::FieldInfo& field, const geo::domain::Value& value) {
    if (!geo::domain::isKnown(value)) return nullptr;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return field.type == FieldType::boolean ? Json(*number != 0) : Json(*number);
    if (const auto* number = std::get_if<double>(&value)) return *number;
    const std::string& text = std::get<std::string>(value);
    switch (field.type) {
    case FieldType::textList:
    case FieldType::codeList:
    case FieldType::periodList:
        return geo::domain::listParts(text);
    default:
        return text;
    }
}

Json idOf(const geo::domain::Record& record) {
    if (geo::domain::infoOf(record.kind).keyField) return record.key();
    return record.id;
}

Json jsonOf(const geo::domain::Record& record, bool withGeometry) {
    const auto& info = geo::domain::infoOf(record.kind);
    Json row = Json::object();
    row["id"] = idOf(record);
    row["name"] = record.displayName();
    for (std::size_t i = 0; i < info.fields.size(); ++i)
        if (info.nameField != i) row[std::string{info.fields[i].name}] = jsonOf(info.fields[i], record.values[i]);
    if (!withGeometry) return row;
    for (std::size_t i = 0; i < info.shapes.size(); ++i) {
        const std::string wkt = geo::geom::toWkt(record.shapes[i]);
        row[std::string{info.shapes[i].name}] = wkt.empty() ? Json(nullptr) : Json(wkt);
    }
    return row;
}

Json jsonOf(const geo::geom::BoxM& box) {
    if (box.isEmpty()) return nullptr;
    return Json::array({rounded(box.minX), rounded(box.minY), rounded(box.maxX), rounded(box.maxY)});
}

Json jsonOf(const geo::Arguments& arguments) {
    Json object = Json::object();
    for (const geo::Argument& argument : arguments) object[argument.name] = argument.value;
    return object;
}

Json jsonOf(const geo::Diagnostic& diagnostic) {
    Json object = Json::object();
    object["code"] = geo::name(diagnostic.code);
    object["severity"] = geo::name(diagnostic.severity);
    object["row"] = diagnostic.row ? Json(*diagnostic.row) : Json(nullptr);
    if (!diagnostic.key.empty()) object["key"] = diagnostic.key;
    object["args"] = jsonOf(diagnostic.arguments);
    return object;
}

} // namespace app::cli
