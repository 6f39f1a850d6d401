#include "store/detail/record_row.h"

#include "store/detail/spatialite_blob.h"

#include <sqlite3.h>

#include <cmath>

namespace geo::store::detail {

namespace {

using domain::FieldType;
using domain::Value;

constexpr double kExactIntegers = 9.0e15; // beyond, a double does not hold every integer

Result<void> normaliseText(Value& value, const domain::FieldInfo& field) {
    const std::string& text = std::get<std::string>(value);
    if (text.empty()) {
        value = Value{};
        return {};
    }
    if (!isUtf8(text))
        return fail(ErrorCode::valueMalformed,
                    {{"field", std::string{field.name}}, {"value", "?"}, {"expected", "UTF-8"}});
    if (field.type == FieldType::text) return {};
    GEO_ASSIGN(value, domain::parseValue(field, text));
    return {};
}

Result<void> normalise(Value& value, const domain::FieldInfo& field) {
    if (std::holds_alternative<std::string>(value)) return normaliseText(value, field);
    if (const auto* integer = std::get_if<std::int64_t>(&value); integer && field.type == FieldType::number)
        value = static_cast<double>(*integer);
    const auto* number = std::get_if<double>(&value);
    if (!number || field.type == FieldType::number) return {};
    if (*number == std::floor(*number) && std::abs(*number) < kExactIntegers) {
        value = static_cast<std::int64_t>(*number);
        return {};
    }
    return fail(ErrorCode::valueNotNumber, {{"field", std::string{field.name}}, {"value", domain::toText(value)}});
}

geom::Geometry normalisedShape(geom::Geometry geometry, geom::GeometryType type) {
    if (geom::isEmpty(geometry)) return {};
    if (type == geom::GeometryType::multiPolygon && std::holds_alternative<geom::Polygon>(geometry))
        return geom::promotedToMulti(std::move(geometry));
    return geometry;
}

std::unexpected<Error> wrongShape(const domain::KindInfo& info, std::size_t shape, geom::GeometryType found) {
    return fail(ErrorCode::geometryWrongType, {{"kind", std::string{domain::name(info.kind)}},
                                               {"field", std::string{info.shapes[shape].name}},
                                               {"found", std::string{geom::name(found)}},
                                               {"expected", std::string{geom::name(info.shapes[shape].type)}}});
}

// Bytes of a UTF-8 sequence after its lead, -1 where the lead is none.
int continuationsOf(unsigned char lead) {
    if (lead < 0x80) return 0;
    if (lead >= 0xC2 && lead < 0xE0) return 1;
    if (lead >= 0xE0 && lead < 0xF0) return 2;
    if (lead >= 0xF0 && lead < 0xF5) return 3;
    return -1;
}

} // namespace

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int more = continuationsOf(static_cast<unsigned char>(text[i]));
        if (more < 0 || i + static_cast<std::size_t>(more) >= text.size() + (more == 0 ? 1 : 0)) return false;
        for (int k = 0; k < more; ++k)
            if ((static_cast<unsigned char>(text[++i]) & 0xC0) != 0x80) return false;
    }
    return true;
}

Result<domain::Record> normalised(domain::Record record) {
    GEO_TRY(normalise(record));
    return record;
}

Result<void> normalise(domain::Record& record) {
    const domain::KindInfo& info = domain::infoOf(record.kind);
    record.values.resize(info.fields.size());
    record.shapes.resize(info.shapes.size());
    for (std::size_t i = 0; i < info.fields.size(); ++i) {
        GEO_TRY(normalise(record.values[i], info.fields[i]));
    }
    for (std::size_t i = 0; i < info.shapes.size(); ++i) {
        record.shapes[i] = normalisedShape(std::move(record.shapes[i]), info.shapes[i].type);
        const geom::GeometryType type = geom::typeOf(record.shapes[i]);
        if (type != geom::GeometryType::none && type != info.shapes[i].type) return wrongShape(info, i, type);
    }
    return {};
}

int bindRecord(Statement& statement, const domain::Record& record, int epsg, Blobs& blobs, int position) {
    statement.bind(position++, record.id);
    for (const Value& value : record.values) {
        std::visit(geom::Overloaded{[&](domain::Unknown) { statement.bindNull(position); },
                                    [&](const std::string& text) { statement.bindKept(position, text); },
                                    [&](auto number) { statement.bind(position, number); }},
                   value);
        ++position;
    }
    blobs.resize(record.shapes.size());
    for (std::size_t i = 0; i < record.shapes.size(); ++i) {
        std::vector<std::byte>& blob = blobs[i];
        encode(record.shapes[i], epsg, blob);
        blob.empty() ? statement.bindNull(position) : statement.bindKept(position, std::span<const std::byte>{blob});
        ++position;
    }
    return position;
}

Value readValue(const Statement& row, int column, FieldType type) {
    switch (row.type(column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        if (type == FieldType::number) return row.number(column);
        return row.integer(column);
    case SQLITE_FLOAT:
        return row.number(column);
    default:
        if (row.text(column).empty()) return {};
        return std::string{row.text(column)};
    }
}

Result<domain::Record> readRecord(const Statement& row, domain::Kind kind) {
    const domain::KindInfo& info = domain::infoOf(kind);
    domain::Record record{kind, row.integer(0), {}, {}};
    record.values.reserve(info.fields.size());
    record.shapes.reserve(info.shapes.size());
    int column = 1;
    for (const auto& field : info.fields) record.values.push_back(readValue(row, column++, field.type));
    for (const auto& shape : info.shapes) {
        auto geometry = decode(row.bytes(column++));
        if (!geometry)
            return fail(ErrorCode::workspaceDamaged, {{"kind", std::string{domain::name(kind)}},
                                                      {"key", record.key()},
                                                      {"field", std::string{shape.name}},
                                                      {"detail", "geometry"}});
        record.shapes.push_back(normalisedShape(std::move(*geometry), shape.type));
    }
    return record;
}

} // namespace geo::store::detail
