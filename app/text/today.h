#pragma once

#include "base/date.h"

namespace app::text {

// The day that it is where the program runs.
[[nodiscard]] geo::Date today();

} // namespace app::text
