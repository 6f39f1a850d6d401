#pragma once

#include "text/language.h"
#include "usecase/occupancy_on.h"

namespace app::records {

// "Occupied on 01/03/2027: 450 m² of 1 200 m²"; by the number of spaces where their areas are not known; "" for a site
// without spaces.
[[nodiscard]] QString occupancyText(const geo::usecase::SiteOn& site, geo::Date day, const text::Language& language);

// The same, read from the workspace; "" where it cannot be read.
[[nodiscard]] QString occupancyText(const geo::usecase::Desk& desk, geo::SiteId site, geo::Date day,
                                    const text::Language& language);

} // namespace app::records
