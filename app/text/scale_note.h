#pragma once

#include "carto/style.h"
#include "text/language.h"

#include <QString>

namespace app::text {

// From or up to which scale a layer is drawn, where it is not at `scale` (a denominator): "visible from 1:50,000".
// Empty where it is drawn, and for a scale of 0 (not known).
[[nodiscard]] QString scaleNote(const geo::carto::LayerState& layer, double scale, const Language& language);

} // namespace app::text
