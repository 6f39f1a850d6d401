#pragma once

#include "arch/rule.h"

namespace arch {

// The folders and files of the house, exactly as ARCHITECTURE.md has them: at the top, in libgeo and in app.
[[nodiscard]] Violations checkLayout(const Files& files);

} // namespace arch
