#pragma once

#include "arch/rule.h"

namespace arch {

// Invariant 2: libgeo has no Qt and never speaks to the user.
[[nodiscard]] Violations checkQuietLibrary(const Files& files);

} // namespace arch
