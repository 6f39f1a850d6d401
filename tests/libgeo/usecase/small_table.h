#pragma once

#include "usecase/table_columns.h"

#include <stdexcept>

// Tables of the tests: parcels, with what a row of the table says in the order of the fields.
namespace tablecase {

using geo::domain::Kind;
using geo::domain::Value;

inline std::size_t field(Kind kind, std::string_view name) {
    const auto found = geo::domain::infoOf(kind).indexOf(name);
    if (!found) throw std::runtime_error("no field " + std::string{name});
    return *found;
}

// Adds a row with the values of some fields; the others are not known.
inline void add(geo::usecase::TableColumns& table, std::int64_t id,
                const std::vector<std::pair<std::string_view, Value>>& values) {
    table.ids.push_back(id);
    std::vector<Value> all(table.columns.size());
    for (const auto& [name, value] : values) all.at(field(table.kind, name)) = value;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto& column = table.columns[i];
        if (const auto* text = std::get_if<std::string>(&all[i]))
            column.add(std::string_view{*text});
        else if (const auto* whole = std::get_if<std::int64_t>(&all[i]))
            column.add(static_cast<double>(*whole));
        else if (const auto* number = std::get_if<double>(&all[i]))
            column.add(*number);
        else
            column.addUnknown();
    }
}

inline std::vector<std::int64_t> idsOf(const geo::usecase::TableColumns& table,
                                       const std::vector<std::uint32_t>& rows) {
    std::vector<std::int64_t> ids;
    for (const std::uint32_t row : rows) ids.push_back(table.ids[row]);
    return ids;
}

inline std::vector<std::uint32_t> everyRow(const geo::usecase::TableColumns& table) {
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < table.rowCount(); ++row) rows.push_back(static_cast<std::uint32_t>(row));
    return rows;
}

} // namespace tablecase
