#pragma once

#include "arch/rule.h"

namespace arch {

// Style: files are snake_case, and nothing is a utils, helpers, common or manager: a name says what the thing is.
[[nodiscard]] Violations checkNames(const Files& files);

} // namespace arch
