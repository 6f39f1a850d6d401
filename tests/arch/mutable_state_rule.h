#pragma once

#include "arch/rule.h"

namespace arch {

// Invariant 11: no singletons and no mutable globals, whether at namespace scope, in a class or in a function.
[[nodiscard]] Violations checkMutableState(const Files& files);

} // namespace arch
