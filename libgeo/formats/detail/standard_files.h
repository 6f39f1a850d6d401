#pragma once

#include "formats/detail/record_writer.h"
#include "formats/standard_writer.h"

namespace geo::formats::detail {

// The official CSV of one class. Errors: diskFull, writeFailed; crsUnknown.
[[nodiscard]] Result<void> writeStandardCsv(const Destination& file, const StandardTable& table, int recordsEpsg,
                                            JobControl& control);

// The official GeoPackage, in the CRS `epsg`. Errors as above.
[[nodiscard]] Result<void> writeStandardGeoPackage(const Destination& file, std::span<const StandardTable> tables,
                                                   int recordsEpsg, int epsg, JobControl& control);

} // namespace geo::formats::detail
