#pragma once

#include "arch/rule.h"

namespace arch {

// Every type that libgeo/domain declares for others has its row in libgeo/domain/GLOSSARY.md, in `code` style in the
// first cell.
[[nodiscard]] Violations checkGlossary(const Files& files);

} // namespace arch
