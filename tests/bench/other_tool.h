#pragma once

#include "base/result.h"
#include "bench/timings.h"

#include <filesystem>

namespace bench {

// ogr2ogr, where it is installed: it copies a file into a SpatiaLite database with its spatial index, which is the
// least that an import does.
class OtherTool {
public:
    [[nodiscard]] static bool isThere();

    // Copies once, into a temporary folder. Errors: folderNotWritable; fileUnreadable where the tool gives up.
    [[nodiscard]] geo::Result<void> copy(const std::filesystem::path& source);

    // As referenceJson, with the ratio of `measured` to it; a sentence where the tool is not there.
    [[nodiscard]] Json json(const Timings& measured) const;

private:
    Timings m_timings;
};

} // namespace bench
