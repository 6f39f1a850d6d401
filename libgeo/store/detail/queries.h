#pragma once

#include "domain/record.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace geo::store::detail {

// A query of sql/queries by its name ("-- name: row.insert"). An unknown name is "" (a test prepares every one).
[[nodiscard]] std::string_view query(std::string_view name);
[[nodiscard]] std::vector<std::string_view> queryNames();

// The text of a file of sql/ by its path, "" where there is none.
[[nodiscard]] std::string_view sqlFile(std::string_view path);

// What stands for a {name} of a query: identifiers of the schema, never a user's words.
using Substitutes = std::vector<std::pair<std::string_view, std::string>>;
[[nodiscard]] std::string expanded(std::string_view sql, const Substitutes& substitutes);

// {table}, {columns}, {fields}, {shapes}, {marks} and {assignments} of a kind, values bound from ?2 in the order of the columns
// (fields, then shapes); {rows}: the marks of one row, its number as ?1.
[[nodiscard]] Substitutes substitutesOf(domain::Kind kind);
// The same with {shape} and {index} of one of its shapes.
[[nodiscard]] Substitutes substitutesOf(domain::Kind kind, std::string_view shape);
[[nodiscard]] std::string indexOf(domain::Kind kind, std::string_view shape);

} // namespace geo::store::detail
