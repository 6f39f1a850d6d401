#pragma once

#include "indicators/bar_chart.h"

#include <QtCharts/QChartView>

class QAbstractBarSeries;
class QLabel;

namespace app::indicators {

// A small chart of bars. What is under the pointer is told; a click asks for the rows behind it. What the colours stand
// for is written below it, in as many lines as it needs: Qt's own legend cuts the words.
class BarChartView : public QChartView {
    Q_OBJECT

public:
    BarChartView(const char* name, const text::Language& language, QWidget* parent = nullptr);

    [[nodiscard]] QLabel& legend() const { return *m_legend; }
    void setChart(BarChart chart);
    [[nodiscard]] const BarChart& shown() const { return m_shown; }
    // As a click on that part of that bar.
    void choose(std::size_t bar, std::size_t part);

signals:
    // `row`: of the report; -1: all of it.
    void partChosen(const QString& field, int row, const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void showLegend();
    void addAxes(QAbstractBarSeries& series, double most);
    void tint();

    text::Language m_language;
    BarChart m_shown;
    QLabel* m_legend;
};

} // namespace app::indicators
