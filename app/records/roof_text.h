#pragma once

#include "text/language.h"
#include "usecase/roof_power.h"

#include <QString>

namespace app::records {

// "210 kWp: 1 500 m² × 70 % covered × 0.2 kWp/m² (IEC 60904-3 (1000 W/m2), 20 %)": the estimate with its factors and
// where they are from.
[[nodiscard]] QString roofText(geo::SquareMetres area, geo::Kilowatts power, const geo::usecase::RoofFactors& factors,
                               const text::Language& language);

// The same of a row: "" for what is no roof, or has no area.
[[nodiscard]] QString roofText(const geo::usecase::Desk& desk, const geo::domain::Record& row,
                               const text::Language& language);

} // namespace app::records
