#pragma once

#include "formats/record_reader.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace geo::formats::detail {

// What is said of a whole file once it is read: the CRS and the encoding that were assumed, what was found at its
// opening, dimensions that were dropped (`dropped`: which, in how many rows), and the fields that no attribute takes
// (`keepsOthers`: they are kept with the rows). `report` has the mapping and the CRS that were used.
[[nodiscard]] std::vector<Diagnostic> fileDiagnostics(const SourceInfo& info, const RecordMapping& mapping,
                                                      const ReadReport& report,
                                                      const std::unordered_map<std::string, std::int64_t>& dropped,
                                                      bool keepsOthers);

} // namespace geo::formats::detail
