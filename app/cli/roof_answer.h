#pragma once

#include "cli/answer.h"
#include "text/language.h"
#include "usecase/roof_power.h"

namespace app::cli {

// [{space, area_m2, cover_share, kwp_per_m2, kwp, sources:{cover_share, kwp_per_m2}}].
[[nodiscard]] Json roofsJson(const std::vector<geo::usecase::RoofSpace>& roofs,
                             const geo::usecase::RoofFactors& factors);
// "" without a roof.
[[nodiscard]] std::string roofsText(const std::vector<geo::usecase::RoofSpace>& roofs,
                                    const geo::usecase::RoofFactors& factors, const text::Language& language);

} // namespace app::cli
