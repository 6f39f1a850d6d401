#pragma once

#include "domain/results/match.h"
#include "text/language.h"

#include <QString>

#include <string>

namespace app::matching {

// The value of an answer as the reader writes it, by the field that it comes from ("space.area_m2"); several values are
// separated as the rule gives them.
[[nodiscard]] QString valueText(const geo::domain::RuleAnswer& answer, const text::Language& language);
[[nodiscard]] QString neededText(const geo::domain::RuleAnswer& answer, const text::Language& language);

// "Space: area", "Site: life cycle", "Layer: priority neighbourhoods".
[[nodiscard]] QString sourceText(const std::string& source);

} // namespace app::matching
