#pragma once

#include "arch/rule.h"

namespace arch {

// Style: every header begins with `#pragma once` and has no `using namespace` (fixtures of tests may). That it compiles
// alone is proved by the target `headers_alone` beside this file.
[[nodiscard]] Violations checkHeaders(const Files& files);

} // namespace arch
