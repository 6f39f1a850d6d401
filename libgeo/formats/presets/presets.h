#pragma once

#include "formats/preset.h"

#include <vector>

namespace geo::formats::detail {

// What each file of this folder adds.
[[nodiscard]] std::vector<const Preset*> cadastrePresets();
[[nodiscard]] std::vector<const Preset*> cartofrichesPresets();
[[nodiscard]] std::vector<const Preset*> cnigFrichesPresets();
[[nodiscard]] std::vector<const Preset*> cnigSitesEcoPresets();
[[nodiscard]] std::vector<const Preset*> pollutedSitesPresets();
[[nodiscard]] std::vector<const Preset*> thirdPlacesPresets();

[[nodiscard]] std::vector<const Preset*> allPresets();

} // namespace geo::formats::detail
