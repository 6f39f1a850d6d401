#pragma once

#include "domain/kind.h"

#include <filesystem>

namespace fuzz {

// A file through the readers as an import does it: its layers, every row, and, where so much is asked (it takes much
// longer than a small file), every row as a record of that kind.
void readEverything(const std::filesystem::path& path, geo::domain::Kind kind, bool asRecords);

} // namespace fuzz
