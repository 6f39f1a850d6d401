#pragma once

#include "cli/answer.h"
#include "domain/results/allocation.h"
#include "text/language.h"

namespace app::cli {

// An allocation as tables: what it is worth, who goes where, who has no place and why. What is not proven, or was not
// held, is told beside it.
[[nodiscard]] Answer allocationText(const geo::domain::AllocationSnapshot& snapshot,
                                    const geo::domain::AllocationReport& report, const text::Language& language);

} // namespace app::cli
