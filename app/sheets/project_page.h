#pragma once

#include "sheets/sheet_map.h"
#include "sheets/sheet_plan.h"
#include "text/language.h"

namespace app::sheets {

// One page that explains to a committee what a project needs and where it could go. Nothing is computed: what it says
// is in the sheet. Its contact is left out.
[[nodiscard]] SheetPlan projectPage(const geo::usecase::ProjectSheet& sheet, const SheetMap& map, geo::Date printed,
                                    const text::Language& language);

} // namespace app::sheets
