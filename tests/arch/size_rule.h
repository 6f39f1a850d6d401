#pragma once

#include "arch/rule.h"

namespace arch {

// Style: sources under 400 lines, headers under 250; no function over 60 lines, and 95 in 100 of the product under 40.
[[nodiscard]] Violations checkSizes(const Files& files);

} // namespace arch
