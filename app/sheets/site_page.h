#pragma once

#include "sheets/sheet_map.h"
#include "sheets/sheet_plan.h"
#include "text/language.h"

namespace app::sheets {

// One page that says what a site is, who is there, and for whom it would be good. Nothing is computed: what it says is
// in the sheet. Its owner's name and contact are left out.
[[nodiscard]] SheetPlan sitePage(const geo::usecase::SiteSheet& sheet, const SheetMap& map, geo::Date printed,
                                 const text::Language& language);

} // namespace app::sheets
