#pragma once

#include "base/result.h"

#include <string>

namespace app::cli {

// Writes all of a text. A reader that went away (`| head`) has had enough: that is no error. Error: writeFailed.
[[nodiscard]] geo::Result<void> writeToStandardOutput(const std::string& text);

} // namespace app::cli
