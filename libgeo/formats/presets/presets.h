#pragma once

#include "formats/preset.h"

#include <vector>

namespace geo::formats::detail {

// What each file of this folder adds.
[[nodiscard]] std::vector<const Preset*> cadastrePresets();

[[nodiscard]] std::vector<const Preset*> allPresets();

} // namespace geo::formats::detail
