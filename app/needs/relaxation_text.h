#pragma once

#include "domain/results/match.h"
#include "domain/results/relaxation.h"
#include "text/language.h"

#include <QString>

namespace app::needs {

// One need that would give, as a phrase: "Smallest area: 1 800 m² instead of 60 000 m²", "Kind of space: also Roof",
// "Water: no longer required".
[[nodiscard]] QString partText(const geo::domain::Relaxation& part, const text::Language& language);

// The phrases of a set, joined.
[[nodiscard]] QString partsText(const geo::domain::RelaxationSet& set, const text::Language& language);

// "3 more spaces (12 if these needs are given up)".
[[nodiscard]] QString effectText(const geo::domain::RelaxationSet& set);

// "✓ met", "✗ not met", "? not known".
[[nodiscard]] QString answerText(geo::domain::Answer answer);

// "Keeps out 12 spaces alone, 40 with others".
[[nodiscard]] QString barrierText(const geo::domain::RelaxationReport::Barrier& barrier);

} // namespace app::needs
