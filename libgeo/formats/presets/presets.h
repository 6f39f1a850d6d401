#pragma once

#include "formats/preset.h"

#include <vector>

namespace geo::formats::detail {

// What each file of this folder adds.
[[nodiscard]] std::vector<const Preset*> cadastrePresets();
[[nodiscard]] std::vector<const Preset*> communePresets();
[[nodiscard]] std::vector<const Preset*> irisPresets();
[[nodiscard]] std::vector<const Preset*> qpvPresets();
[[nodiscard]] std::vector<const Preset*> zoningPresets();
[[nodiscard]] std::vector<const Preset*> populationPresets();
[[nodiscard]] std::vector<const Preset*> streetPresets();
[[nodiscard]] std::vector<const Preset*> amenityPresets();
[[nodiscard]] std::vector<const Preset*> addressPresets();
[[nodiscard]] std::vector<const Preset*> salesPresets();
[[nodiscard]] std::vector<const Preset*> stopPresets();
[[nodiscard]] std::vector<const Preset*> cartofrichesPresets();
[[nodiscard]] std::vector<const Preset*> cnigFrichesPresets();
[[nodiscard]] std::vector<const Preset*> cnigSitesEcoPresets();
[[nodiscard]] std::vector<const Preset*> pollutedSitesPresets();
[[nodiscard]] std::vector<const Preset*> thirdPlacesPresets();

[[nodiscard]] std::vector<const Preset*> allPresets();

} // namespace geo::formats::detail
