#pragma once

#include "domain/results/access.h"
#include "domain/results/network.h"
#include "text/language.h"

#include <QString>

#include <optional>
#include <vector>

// What is said of coverage, in the language of the installed Translations.
namespace app::coverage {

// What a target asks for; its code where it is none of the program's.
[[nodiscard]] QString targetName(const std::string& code);
[[nodiscard]] QString functionsText(const std::vector<geo::domain::PlaceFunction>& functions);

// "72 %, 3,812 residents reach one of 6 places within 15 min on foot." of the whole territory at the threshold that is
// nearest to a quarter of an hour.
[[nodiscard]] QString coverageSentence(const geo::domain::CoverageReport& report, const text::Language& language);
// What the second brings against the first, at the same threshold.
[[nodiscard]] QString gainSentence(const geo::domain::CoverageReport& before, const geo::domain::CoverageReport& after,
                                   const text::Language& language);
[[nodiscard]] QString accessSentence(const geo::domain::AccessReport& report, const text::Language& language);
[[nodiscard]] QString networkSentence(const geo::domain::NetworkQuality& quality, const text::Language& language);
// The way of a click: "9 min on foot to Halle 5, 740 m, by Rue A, Rue B; 12 m from the street."
[[nodiscard]] QString pathSentence(const geo::domain::TravelPath& path, const QString& to, geo::domain::TravelMode mode,
                                   geo::Metres snapped, const text::Language& language);

// Who lives where a click was: "120 residents live in this square, 9 min from the nearest place in the mean."
[[nodiscard]] QString squareSentence(const geo::domain::CellCoverage& square, const text::Language& language);
// Of a place itself: "Halle 5: nearest to 3,812 residents; the street is 12 m away."
[[nodiscard]] QString placeSentence(const geo::domain::CoveringPlace& place, const geo::domain::CoverageReport& report,
                                    const text::Language& language);

// The minutes of "5, 10, 15", ascending, each once; none where something else is written.
[[nodiscard]] std::vector<geo::Minutes> readMinutes(const QString& text);
[[nodiscard]] QString minutesList(const std::vector<geo::Minutes>& minutes, const text::Language& language);
// The position of the threshold that is nearest to a quarter of an hour.
[[nodiscard]] std::size_t quarterHour(const std::vector<geo::Minutes>& minutes);

} // namespace app::coverage
