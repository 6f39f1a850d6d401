#pragma once

#include "domain/results/robustness.h"
#include "text/language.h"

namespace app::text {

// What a person needs to know of a robustness in one or two sentences: how often the first of the ranking is first, who
// is so more often, and which weight would put another before it at the least change. "" where nothing is ranked.
[[nodiscard]] QString robustnessSentence(const geo::domain::MatchReport& report,
                                         const geo::domain::RobustnessReport& robustness, const Language& language);

// "Halle 4 – atelier": the site, and the space where it has a name.
[[nodiscard]] QString placeName(const geo::domain::SpaceMatch& match);

// How two methods agree, in words: "the weighted sum and TOPSIS rank nearly alike".
[[nodiscard]] QString agreementText(const geo::domain::Agreement& agreement, const Language& language);

} // namespace app::text
