#pragma once

#include "formats/source.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geo::formats::detail {

// Where the rows of a plain table say their place.
struct CsvPlace {
    enum class Form : std::uint8_t { none, text, twoNumbers, pair };
    Form form = Form::none;
    std::size_t first = 0;  // column of the text, of x or longitude, or of the pair
    std::size_t second = 0; // column of y or latitude
    bool named = false;     // the names say degrees: longitude/latitude
};

// Looks for columns by their names and what the first rows hold: well-known text or GeoJSON, longitude and latitude, x
// and y, "latitude, longitude" in one (as French portals publish geo_point_2d); then by the ends of the names, then by
// what they hold alone.
[[nodiscard]] CsvPlace placeIn(std::span<const SourceField> fields);

// "NONE", "POINT" or "UNKNOWN", as SourceInfo::geometryType.
[[nodiscard]] std::string geometryTypeOf(const CsvPlace& place);

// The fields that the place is made of.
[[nodiscard]] std::vector<std::string> namesOf(const CsvPlace& place, std::span<const SourceField> fields);

// The CRS that the names, "SRID=n;" or GeoJSON state; 0 for none.
[[nodiscard]] int statedCrs(const CsvPlace& place, std::span<const SourceField> fields);

// The number written with a decimal point or comma; nothing where the text is none.
[[nodiscard]] std::optional<double> decimal(std::string_view text);

// Sets the geometry of a row; a place that cannot be read leaves the row without one and says so (valueRejected).
void setPlace(SourceRow& row, const CsvPlace& place, std::span<const SourceField> fields, int* epsg = nullptr);

} // namespace geo::formats::detail
