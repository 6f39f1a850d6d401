#pragma once

#include "domain/results/siting.h"
#include "text/language.h"

#include <QChartView>

#include <optional>

class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace app::siting {

// Cost against residents covered, a point a choice: proven ones filled, others hollow. A click on a point, or the
// arrows, choose it.
class FrontChart : public QChartView {
    Q_OBJECT

public:
    explicit FrontChart(const text::Language& language, QWidget* parent = nullptr);

    void setFront(const std::vector<geo::domain::FrontPoint>& front);
    // The point that is marked; none for no mark.
    void setMarked(std::optional<std::size_t> point);
    [[nodiscard]] std::optional<std::size_t> marked() const { return m_marked; }
    // What is told of a point.
    [[nodiscard]] QString sentence(std::size_t point) const;
    // Where it is in the widget, for whoever points at it.
    [[nodiscard]] QPoint placeOf(std::size_t point) const;
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 120}; }

signals:
    void pointChosen(std::size_t point);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    [[nodiscard]] std::optional<std::size_t> pointAt(QPoint place) const;
    void showMark();
    void showColours();

    text::Language m_language;
    std::vector<geo::domain::FrontPoint> m_front;
    std::optional<std::size_t> m_marked;
    QLineSeries* m_line;
    QScatterSeries* m_proven;
    QScatterSeries* m_unproven;
    QScatterSeries* m_mark;
    QValueAxis* m_cost;
    QValueAxis* m_covered;
};

} // namespace app::siting
