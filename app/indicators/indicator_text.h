#pragma once

#include "text/language.h"
#include "usecase/indicator_table.h"

#include <QString>

#include <string_view>

// The words of the board of indicators.
namespace app::indicators {

[[nodiscard]] QString title(geo::domain::IndicatorBy by); // "Commune"
[[nodiscard]] QString title(geo::domain::ProjectStanding standing);
[[nodiscard]] QString title(geo::domain::GroundUse use);

// What a figure is called, with its unit: "Land mobilised (m²)".
[[nodiscard]] QString fieldTitle(std::string_view field);

// The name of a row; what the rest is, for that.
[[nodiscard]] QString rowName(const geo::domain::IndicatorRow& row, geo::domain::IndicatorBy by);
// Of the sum of the rows.
[[nodiscard]] QString totalName();

// A table of indicators with the reader's headings and names.
[[nodiscard]] geo::usecase::Table wordedTable(const geo::domain::IndicatorReport& report);
[[nodiscard]] geo::usecase::Table wordedSeries(const geo::domain::IndicatorReport& report,
                                               std::optional<std::size_t> row);

// What stands over the board: "Territory on 22/11/2026: 42 sites, 18 mobilised…".
[[nodiscard]] QString boardSentence(const geo::domain::IndicatorReport& report, const text::Language& language);
// What coverage and equity are, or that they were not computed and how to.
[[nodiscard]] QString coverageSentence(const geo::domain::IndicatorReport& report, const text::Language& language);
// What was left out or stands for something else: sites elsewhen or without outline, the proxy of the ground.
[[nodiscard]] QString proxySentence(const geo::domain::IndicatorReport& report, const text::Language& language);

} // namespace app::indicators
