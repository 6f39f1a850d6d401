#pragma once

#include "arch/rule.h"

namespace arch {

// Invariant 5: only app/jobs starts threads.
[[nodiscard]] Violations checkThreads(const Files& files);

} // namespace arch
