#pragma once

#include "formats/source.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace geo::formats::detail {

// How the bytes of a table of separated values are to be read.
struct CsvDialect {
    char separator = ',';
    std::uint64_t offset = 0; // of the first line, behind a byte order mark and "sep="
    std::string encoding = "UTF-8";
    bool encodingAssumed = false;
    bool hasHeading = true;
};

// Looks at the first 64 kB, and for the encoding at the whole file. Errors: fileUnreadable (detail: what the file is
// instead: "binary", "empty", "XML", "JSON"); encodingUnknown.
[[nodiscard]] Result<CsvDialect> dialectOf(const std::filesystem::path& path, const SourceOptions& options);

// The separator that the first lines have, each the same number of, outside quotes; of several the one that French
// tables use rather than the comma, which is in their decimals.
[[nodiscard]] char separatorOf(std::string_view begin);

// Whether a first row is values rather than names: numbers that are no years and not just the columns counted.
[[nodiscard]] bool areValues(const std::vector<std::string>& cells);

} // namespace geo::formats::detail
