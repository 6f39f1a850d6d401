#include "formats/table.h"

#include "geom/text.h"

#include <algorithm>

namespace geo::formats {

namespace {

using domain::FieldInfo;
using domain::FieldType;
using domain::KindInfo;
using domain::Value;

bool isWritten(const FieldInfo& field, const TableOptions& options) {
    return !(options.publicOnly && field.personal);
}

std::string headingOf(const TableOptions& options, std::string_view name) {
    return options.wording.heading ? options.wording.heading(name) : std::string{};
}

// The words for a code, or for each code of a list.
Value worded(const FieldInfo& field, const Value& value, const Wording& wording) {
    const bool isCoded = field.type == FieldType::code || field.type == FieldType::codeList;
    if (!isCoded || !wording.code || !domain::isKnown(value)) return value;
    std::string words;
    for (const std::string& code : domain::listParts(domain::toText(value)))
        words += (words.empty() ? "" : "|") + wording.code(field.name, code);
    return words;
}

} // namespace

std::vector<Column> columnsOf(domain::Kind kind, const TableOptions& options) {
    const KindInfo& info = domain::infoOf(kind);
    std::vector<Column> columns;
    if (!info.keyField)
        columns.push_back({"id", headingOf(options, "id"), FieldType::integer, domain::Unit::none, false});
    for (const FieldInfo& field : info.fields)
        if (isWritten(field, options))
            columns.push_back(
                {std::string{field.name}, headingOf(options, field.name), field.type, field.unit, field.personal});
    if (options.withGeometry) // under the name that is found again when the file is read
        for (const domain::ShapeInfo& shape : info.shapes)
            columns.push_back({std::string{shape.name}, {}, FieldType::text, domain::Unit::none, false, true});
    return columns;
}

std::vector<Value> rowOf(const domain::Record& record, const TableOptions& options) {
    const KindInfo& info = domain::infoOf(record.kind);
    std::vector<Value> row;
    if (!info.keyField) row.push_back(record.id > 0 ? Value{record.id} : Value{});
    for (std::size_t i = 0; i < info.fields.size(); ++i)
        if (isWritten(info.fields[i], options))
            row.push_back(i < record.values.size() ? worded(info.fields[i], record.values[i], options.wording)
                                                   : Value{});
    if (!options.withGeometry) return row;
    for (std::size_t i = 0; i < info.shapes.size(); ++i) {
        const std::string wkt = i < record.shapes.size() ? geom::toWkt(record.shapes[i], options.decimals) : "";
        row.push_back(wkt.empty() ? Value{} : Value{wkt});
    }
    return row;
}

Table tableOf(domain::Kind kind, std::span<const domain::Record> records, const TableOptions& options) {
    Table table{options.wording.sheet ? options.wording.sheet(kind) : std::string{domain::name(kind)},
                columnsOf(kind, options),
                {}};
    table.rows.reserve(records.size());
    for (const domain::Record& record : records) table.rows.push_back(rowOf(record, options));
    return table;
}

} // namespace geo::formats
