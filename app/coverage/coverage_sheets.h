#pragma once

#include "domain/results/access.h"
#include "domain/results/network.h"
#include "tables/sheet.h"
#include "text/language.h"

#include <map>
#include <optional>

// The tables of the coverage dock, in the language of the installed Translations.
namespace app::coverage {

// "qpv:QN04405M", "territory:": of an area, as the tables and the map refer to it.
[[nodiscard]] QString areaKey(geo::domain::AreaKind kind, const std::string& code);

// Areas of one kind, or all; those with the most residents who reach no place within the last threshold first. With
// `before`, what each threshold gains.
[[nodiscard]] tables::Sheet areaSheet(const geo::domain::CoverageReport& report,
                                      const geo::domain::CoverageReport* before,
                                      std::optional<geo::domain::AreaKind> kind, const text::Language& language);
// "place:3", "site:12".
[[nodiscard]] QString placeKey(const geo::domain::CoveringPlace& place);
[[nodiscard]] tables::Sheet placeSheet(const geo::domain::CoverageReport& report);
[[nodiscard]] tables::Sheet targetSheet(const geo::domain::CoverageReport& report);
// Places a thousand residents; with `before`, the difference.
[[nodiscard]] tables::Sheet accessSheet(const geo::domain::AccessReport& report,
                                        const geo::domain::AccessReport* before,
                                        std::optional<geo::domain::AreaKind> kind);
// `factor` turns the mean into what the reader counts in, `decimals` how it is written.
[[nodiscard]] tables::Sheet equitySheet(const geo::domain::EquityFigures& now, const geo::domain::EquityFigures* before,
                                        const QString& unit, double factor);
[[nodiscard]] tables::Sheet networkSheet(const geo::domain::NetworkQuality& quality);
[[nodiscard]] tables::Sheet flawSheet(const geo::domain::NetworkQuality& quality,
                                      std::optional<geo::domain::NetworkFlawKind> kind);
// One row an origin and threshold, about "catchment:POSITION".
[[nodiscard]] tables::Sheet catchmentSheet(const std::vector<geo::domain::CatchmentReport>& reports);

} // namespace app::coverage
