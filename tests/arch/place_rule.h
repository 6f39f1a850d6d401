#pragma once

#include "arch/rule.h"

namespace arch {

// What is in the repository holds on any machine: no absolute path of somebody's machine, no host from which packages
// are fetched.
[[nodiscard]] Violations checkPlaces(const Files& files);

} // namespace arch
