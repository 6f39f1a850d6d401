#pragma once

#include "cli/answer.h"
#include "domain/results/siting.h"
#include "text/language.h"

namespace app::cli {

// A choice of sites as tables: what it is worth and how sure that is, the sites, the front, other thresholds. What was
// assumed or is not proven is told beside it.
[[nodiscard]] Answer sitingText(const geo::domain::SitingReport& report, const text::Language& language);

} // namespace app::cli
