#pragma once

#include "arch/rule.h"

namespace arch {

// Invariant 6: in the public headers of libgeo where the trade's words are spoken (geom, domain, analysis, usecase), a
// length, area, duration, amount or share is a Quantity and an official code is an OfficialCode, never a bare number
// or text. What it looks at is the name: a bare number called `area`, a text called `inseeCode`.
[[nodiscard]] Violations checkQuantities(const Files& files);

} // namespace arch
