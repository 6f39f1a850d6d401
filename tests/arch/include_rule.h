#pragma once

#include "arch/rule.h"

namespace arch {

// Invariant 1: a room includes only the rooms that the table of ARCHITECTURE.md allows it, another room's detail/ is
// closed, and third-party headers stop at .cpp or detail/ of the room that hides them.
[[nodiscard]] Violations checkIncludes(const Files& files);

} // namespace arch
