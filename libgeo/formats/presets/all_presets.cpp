#include "formats/presets/presets.h"

namespace geo::formats::detail {

std::vector<const Preset*> allPresets() {
    std::vector<const Preset*> all;
    for (const auto& some :
         {cadastrePresets(), communePresets(), irisPresets(), qpvPresets(), zoningPresets(), populationPresets(),
          streetPresets(), amenityPresets(), addressPresets(), salesPresets(), stopPresets(), cartofrichesPresets(),
          cnigFrichesPresets(), cnigSitesEcoPresets(), pollutedSitesPresets(), thirdPlacesPresets()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace geo::formats::detail
