#pragma once

#include "text/language.h"
#include "usecase/indicator_table.h"

#include <QtCharts/QChartView>

#include <optional>

namespace app::indicators {

// The share of the available m2 that is let, a point a quarter, with the target beside it.
class QuarterChartView : public QChartView {
    Q_OBJECT

public:
    explicit QuarterChartView(const text::Language& language, QWidget* parent = nullptr);

    // `row`: of the report; none: of all. `name` is what it is about.
    void setReport(const geo::domain::IndicatorReport& report, std::optional<std::size_t> row, const QString& name);
    void clear();
    // Quarters in which something was available.
    [[nodiscard]] std::size_t points() const { return m_points; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void addLines(const geo::domain::IndicatorReport& report, std::optional<std::size_t> row);
    void addAxes(const geo::domain::IndicatorReport& report);

    text::Language m_language;
    std::size_t m_points = 0;
};

} // namespace app::indicators
