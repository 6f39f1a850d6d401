#include "formats/row_place.h"

#include "formats/detail/csv_place.h"
#include "formats/detail/exchange_axes.h"
#include "formats/detail/gdal_handle.h"

namespace geo::formats {

std::vector<std::string> placeFieldsIn(std::span<const SourceField> fields) {
    return detail::namesOf(detail::placeIn(fields), fields);
}

SourceRow placedByFields(SourceRow row, std::span<const SourceField> fields, bool areSwapped) {
    const detail::GdalScope quiet; // well-known text is read by GDAL
    row.geometry = {};
    detail::setPlace(row, detail::placeIn(fields), fields);
    if (areSwapped) detail::exchangeAxes(row.geometry);
    return row;
}

} // namespace geo::formats
