#pragma once

#include "formats/source.h"

#include <span>
#include <string>
#include <vector>

namespace geo::formats {

// The fields of a plain table that say where its rows are, by their names and samples; none where none does.
[[nodiscard]] std::vector<std::string> placeFieldsIn(std::span<const SourceField> fields);

// The row with its place made anew from those fields, (north, east) exchanged where they are swapped. What cannot be
// read is told in its diagnostics (valueRejected), and leaves it without a place.
[[nodiscard]] SourceRow placedByFields(SourceRow row, std::span<const SourceField> fields, bool areSwapped = false);

} // namespace geo::formats
