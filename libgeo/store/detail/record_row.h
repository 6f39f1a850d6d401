#pragma once

#include "domain/record.h"
#include "store/detail/statement.h"

namespace geo::store::detail {

// A row of the table of a kind and a record, column by column: column 0 is the number, then fields, then shapes.

// The record in the one form in which it is kept: numbers of the field's type, dates and codes as their standard text,
// "" as unknown, shapes as the type of their column, empty ones as no geometry, missing values and shapes added.
// Errors: valueMalformed (field, value, expected) for text that is not UTF-8, what parseValue says of the
// rest; geometryWrongType (kind, field, found, expected).
[[nodiscard]] Result<domain::Record> normalised(domain::Record record);
// The same in place; after an error in part.
[[nodiscard]] Result<void> normalise(domain::Record& record);

// The shapes of a record as they are kept, one after the other; used again from row to row.
using Blobs = std::vector<std::vector<std::byte>>;

// Binds the number at `position`, then the values, then the shapes; the position behind them. Nothing is copied: the
// record and the blobs must stay as they are until the statement has run.
int bindRecord(Statement& statement, const domain::Record& record, int epsg, Blobs& blobs, int position = 1);

// Error: workspaceDamaged where a geometry cannot be read (kind, key, field).
[[nodiscard]] Result<domain::Record> readRecord(const Statement& row, domain::Kind kind);

// The value of a column as this field keeps it.
[[nodiscard]] domain::Value readValue(const Statement& row, int column, domain::FieldType type);

[[nodiscard]] bool isUtf8(std::string_view text);

} // namespace geo::store::detail
