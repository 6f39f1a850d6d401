#pragma once

namespace geo::formats::detail {

// Where GDAL's OpenStreetMap reader finds which tags become fields: a file in memory, made on the first call.
[[nodiscard]] const char* osmConfigPath();

} // namespace geo::formats::detail
