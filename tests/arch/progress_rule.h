#pragma once

#include "arch/rule.h"

namespace arch {

// Invariant 4: JobControl is the one way to report progress and to cancel, and long work has the one shape
// `Result<Out> verb(const In&, const Params&, JobControl&)`.
[[nodiscard]] Violations checkProgress(const Files& files);

} // namespace arch
