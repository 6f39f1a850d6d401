#pragma once

#include "text/language.h"
#include "timeline/timeline_rows.h"

namespace app::timeline {

// Agreements that end within so many days are flagged.
inline constexpr int kSoonDays = 90;

// Whether an agreement that holds, or is to hold, ends within kSoonDays from that day on.
[[nodiscard]] bool endsSoon(const Bar& bar, geo::Date today);

// What a bar is, in a few words: "Available", the name of a project.
[[nodiscard]] QString barName(const Bar& bar);
// All of it, for tool tips and screen readers: what, where, state, period, area.
[[nodiscard]] QString barText(const Row& row, const Bar& bar, const geo::Period& period,
                              const text::Language& language);
[[nodiscard]] QString problemText(geo::usecase::BarProblem problem);
[[nodiscard]] QString problemTexts(const std::vector<geo::usecase::BarProblem>& problems);
[[nodiscard]] QString rowName(const Row& row);

} // namespace app::timeline
