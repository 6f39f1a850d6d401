#pragma once

#include "domain/results/match.h"
#include "text/language.h"

#include <QWidget>

#include <vector>

namespace app::matching {

// A value function drawn over its measure, with the measures of the spaces as ticks below (a line where one is not
// known). Its handles are dragged, or chosen by Tab and moved by the arrow keys.
class ValueCurve : public QWidget {
    Q_OBJECT

public:
    ValueCurve(const text::Language& language, QWidget* parent = nullptr);
    void setMeasures(std::vector<geo::domain::Measure> measures, geo::domain::Unit unit);
    // None: the criterion tells nothing apart.
    void setFunction(const std::optional<geo::domain::ValueFunction>& function);
    [[nodiscard]] QSize sizeHint() const override { return {420, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 140}; }

signals:
    void functionChanged(const geo::domain::ValueFunction& function);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void fitRange();
    void moveHandle(double to);
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double xOf(double measure) const;
    [[nodiscard]] double measureAt(double x) const;
    void paintAxes(QPainter& painter) const;
    void paintMeasures(QPainter& painter) const;
    void paintFunction(QPainter& painter) const;

    text::Language m_language;
    std::optional<geo::domain::ValueFunction> m_function;
    std::vector<geo::domain::Measure> m_measures;
    geo::domain::Unit m_unit = geo::domain::Unit::none;
    double m_from = 0.0; // measures at the left and the right end
    double m_to = 1.0;
    int m_handle = 0;
    bool m_isDragging = false;
};

// The numbers of a function that may be changed, in the order in which it is written: of the linear where it is 0 and
// where it is 1, of the step its place, of the target its low end, target and high end, of the Gaussian centre and
// sigma.
[[nodiscard]] std::vector<double> numbersOf(const geo::domain::ValueFunction& function);
// The same function with one number changed, and the others moved where it could not be else.
[[nodiscard]] geo::domain::ValueFunction withNumber(geo::domain::ValueFunction function, std::size_t index,
                                                    double number);

} // namespace app::matching
