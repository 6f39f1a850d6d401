#pragma once

#include "base/result.h"

#include <string>

namespace app::cli {

// Writes a file whole or not at all. Error: writeFailed (file).
[[nodiscard]] geo::Result<void> writeFile(const std::string& path, const std::string& content);

} // namespace app::cli
