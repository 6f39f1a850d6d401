#pragma once

#include "indicators/indicator_text.h"

#include <QColor>

#include <optional>
#include <string>
#include <vector>

namespace app::indicators {

// One figure of a chart: a colour that stands for it, and a value a bar.
struct BarPart {
    std::string field; // of geo::usecase::indicatorFields()
    QString name;
    QColor colour;
    Qt::BrushStyle pattern = Qt::SolidPattern;
    std::vector<double> values; // by bar
};

// Bars by area, stacked where there are several parts. What it shows is said with its unit and count in the title.
struct BarChart {
    QString title;
    QString note; // how many bars of how many; "" for all
    geo::domain::Unit unit = geo::domain::Unit::none;
    std::vector<BarPart> parts;
    QStringList bars;                             // names of the areas
    std::vector<std::optional<std::size_t>> rows; // of the report, a bar; none: all together
    std::size_t left = 0;                         // areas with a value that are not drawn: the smallest
};

inline constexpr std::size_t kMostBars = 10;

// The largest bars first, at most kMostBars; areas where all is 0 are left out. By territory, one bar for all.
[[nodiscard]] BarChart statesChart(const geo::domain::IndicatorReport& report);
[[nodiscard]] BarChart kindsChart(const geo::domain::IndicatorReport& report);
[[nodiscard]] BarChart standingsChart(const geo::domain::IndicatorReport& report);
[[nodiscard]] BarChart groundChart(const geo::domain::IndicatorReport& report);
[[nodiscard]] BarChart fieldChart(const geo::domain::IndicatorReport& report, const std::string& field);

// "Nantes: 12 – Sites: mobilisable".
[[nodiscard]] QString partSentence(const BarChart& chart, std::size_t bar, std::size_t part,
                                   const text::Language& language);

} // namespace app::indicators
