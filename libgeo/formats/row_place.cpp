#include "formats/row_place.h"

#include "formats/detail/csv_place.h"
#include "formats/detail/gdal_handle.h"

namespace geo::formats {

std::vector<std::string> placeFieldsIn(std::span<const SourceField> fields) {
    using enum detail::CsvPlace::Form;
    const detail::CsvPlace place = detail::placeIn(fields);
    std::vector<std::string> names;
    if (place.form != none) names.push_back(fields[place.first].name);
    if (place.form == twoNumbers) names.push_back(fields[place.second].name);
    return names;
}

SourceRow placedByFields(SourceRow row, std::span<const SourceField> fields) {
    const detail::GdalScope quiet; // well-known text is read by GDAL
    row.geometry = {};
    detail::setPlace(row, detail::placeIn(fields), fields);
    return row;
}

} // namespace geo::formats
