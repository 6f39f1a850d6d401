#pragma once

#include "base/date.h"

namespace app::text {

// The day that it is where the program runs; that of SOURCE_DATE_EPOCH (seconds since 1970, UTC) where it is set, so that
// what is made twice from the same data is the same (reproducible-builds.org).
[[nodiscard]] geo::Date today();

} // namespace app::text
