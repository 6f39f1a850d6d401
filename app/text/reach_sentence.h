#pragma once

#include "text/told.h"

namespace app::text {

// Why nothing can be reached, covered or opened: networkMissing, nothingToCover, placeTooFar, sitingImpossible.
[[nodiscard]] QString reachSentence(geo::ErrorCode code, const Told& told);

} // namespace app::text
