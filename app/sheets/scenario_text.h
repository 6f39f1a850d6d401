#pragma once

#include "text/language.h"
#include "usecase/sheet_parts.h"

namespace app::sheets {

// "Scenario “Printemps” (optimal, 22/11/2026)".
[[nodiscard]] QString headingOf(const geo::usecase::SheetScenario& scenario, const text::Language& language);
// Project, place, m2, period, score: the cells of a row.
[[nodiscard]] QStringList cellsOf(const geo::usecase::SheetAllotment& line, const text::Language& language);

// "from 01/03/2027 until 01/03/2029", "" where no day is known.
[[nodiscard]] QString periodText(const std::optional<geo::Date>& from, const std::optional<geo::Date>& until,
                                 const text::Language& language);
// With three decimals, as every table of scores has it.
[[nodiscard]] QString scoreText(double score, const text::Language& language);
[[nodiscard]] QString areaText(const std::optional<geo::SquareMetres>& area, const text::Language& language);

} // namespace app::sheets
