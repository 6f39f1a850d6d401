#pragma once

#include "text/language.h"
#include "usecase/occupancy_figures.h"

#include <QWidget>

#include <memory>

namespace app::board {

// What is let, vacant, unavailable and not known, a bar a month, and the target beside it. The bar under the pointer or
// chosen by the arrows is told.
class OccupancyChart : public QWidget {
    Q_OBJECT

public:
    explicit OccupancyChart(const text::Language& language, QWidget* parent = nullptr);

    // Null: nothing to show. `line` is a line of the report; none: all of it.
    void setReport(std::shared_ptr<const geo::usecase::OccupancyReport> report, std::optional<std::size_t> line);
    [[nodiscard]] std::size_t months() const;
    [[nodiscard]] QSize sizeHint() const override { return {360, 150}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 90}; }
    // What is told of a month.
    [[nodiscard]] QString sentence(std::size_t month) const;

signals:
    void told(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] const std::vector<geo::usecase::OccupancyTotals>& series() const;
    [[nodiscard]] QRect plot() const;
    void choose(std::optional<std::size_t> month);
    void paintBar(QPainter& painter, std::size_t month, double most) const;
    void paintAxes(QPainter& painter, double most) const;

    text::Language m_language;
    std::shared_ptr<const geo::usecase::OccupancyReport> m_report;
    std::optional<std::size_t> m_line;
    std::optional<std::size_t> m_month;
};

} // namespace app::board
