#pragma once

#include "sheets/sheet_column.h"
#include "text/language.h"
#include "usecase/occupancy_figures.h"

namespace app::sheets {

// What of a site is let, month by month, as bars over the years, with what the greys mean and the rate of the whole
// period below.
void layOccupancyChart(const geo::usecase::OccupancyReport& report, geo::Date date, const text::Language& language,
                       SheetColumn& column);

} // namespace app::sheets
