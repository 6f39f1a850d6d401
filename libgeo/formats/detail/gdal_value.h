#pragma once

#include "formats/detail/gdal_handle.h"

#include <optional>
#include <string>

namespace geo::formats::detail {

// The value of a field as text: numbers with as many digits as they need and no decimals where they have none, dates in
// ISO form, lists joined by "|"; nothing for null, empty text and binary. Bytes of texts are handed on as they are.
[[nodiscard]] std::optional<std::string> valueOf(OGRFeatureH feature, int field);

// "text", "integer", "number", "boolean", "date", "date_time", "list".
[[nodiscard]] std::string fieldTypeOf(OGRFieldDefnH field);

} // namespace geo::formats::detail
