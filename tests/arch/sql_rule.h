#pragma once

#include "arch/rule.h"

namespace arch {

// Invariant 3: SQL lives in libgeo/store/sql/*.sql; no C++ of the product holds a statement in a literal.
[[nodiscard]] Violations checkSql(const Files& files);

} // namespace arch
