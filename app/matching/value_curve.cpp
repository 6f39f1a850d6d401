#include "matching/value_curve.h"

#include "tables/text_colours.h"
#include "text/value_text.h"
#include "usecase/ranking.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace app::matching {

namespace {

using geo::domain::GaussianValue;
using geo::domain::LinearValue;
using geo::domain::StepValue;
using geo::domain::TargetValue;
using geo::domain::ValueFunction;

constexpr double kHandle = 5.0;
constexpr double kLeast = 1e-6; // apart, so that nothing is divided by zero

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};

// Where each number is drawn, as a measure.
std::vector<double> handlesOf(const ValueFunction& function) {
    auto numbers = numbersOf(function);
    if (const auto* gaussian = std::get_if<GaussianValue>(&function)) numbers[1] = gaussian->centre + gaussian->sigma;
    return numbers;
}

} // namespace

std::vector<double> numbersOf(const ValueFunction& function) {
    return std::visit(Overloaded{[](const LinearValue& f) {
                                     return std::vector{f.zeroAt, f.oneAt};
                                 },
                                 [](const StepValue& f) { return std::vector{f.at}; },
                                 [](const TargetValue& f) {
                                     return std::vector{f.low, f.target, f.high};
                                 },
                                 [](const GaussianValue& f) {
                                     return std::vector{f.centre, f.sigma};
                                 }},
                      function);
}

ValueFunction withNumber(ValueFunction function, std::size_t index, double number) {
    std::visit(Overloaded{[&](LinearValue& f) {
                              (index == 0 ? f.zeroAt : f.oneAt) = number;
                              if (f.zeroAt == f.oneAt) f.oneAt += kLeast;
                          },
                          [&](StepValue& f) { f.at = number; },
                          [&](TargetValue& f) {
                              (index == 0 ? f.low : index == 1 ? f.target : f.high) = number;
                              f.low = std::min(f.low, index == 0 ? f.low : number);
                              f.high = std::max(f.high, index == 2 ? f.high : number);
                              if (f.high <= f.low) f.high = f.low + kLeast;
                              f.target = std::clamp(f.target, f.low, f.high);
                          },
                          [&](GaussianValue& f) {
                              (index == 0 ? f.centre : f.sigma) = number;
                              f.sigma = std::max(f.sigma, kLeast);
                          }},
               function);
    return function;
}

ValueCurve::ValueCurve(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language) {
    setObjectName(QStringLiteral("valueCurve"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Value function: Tab chooses a handle, the arrow keys move it"));
    setToolTip(tr("Drag the handles. The ticks below are the spaces."));
}

void ValueCurve::setMeasures(std::vector<geo::domain::Measure> measures, geo::domain::Unit unit) {
    m_measures = std::move(measures);
    m_unit = unit;
    fitRange();
    update();
}

void ValueCurve::setFunction(const std::optional<ValueFunction>& function) {
    m_function = function;
    if (!m_isDragging) fitRange();
    update();
}

void ValueCurve::fitRange() {
    std::vector<double> shown;
    for (const auto& measure : m_measures)
        for (const double end : {measure.low, measure.high})
            if (std::isfinite(end)) shown.push_back(end);
    std::ranges::sort(shown);
    if (shown.size() > 40) shown.resize(shown.size() - shown.size() / 40); // without the few that are far off
    if (m_function) {
        for (const double handle : handlesOf(*m_function)) shown.push_back(handle);
        if (const auto* bell = std::get_if<GaussianValue>(&*m_function))
            shown.push_back(bell->centre + 3.0 * bell->sigma);
    }
    shown.push_back(0.0);
    const auto [low, high] = std::ranges::minmax(shown);
    m_from = low;
    m_to = high > low ? high + 0.05 * (high - low) : low + 1.0;
}

QRectF ValueCurve::plot() const {
    const double line = fontMetrics().height();
    return QRectF(rect()).adjusted(30, line, -14, -2.5 * line);
}

double ValueCurve::xOf(double measure) const {
    const double share = std::clamp((measure - m_from) / (m_to - m_from), 0.0, 1.0);
    return plot().left() + share * plot().width();
}

double ValueCurve::measureAt(double x) const {
    return m_from + std::clamp((x - plot().left()) / plot().width(), 0.0, 1.0) * (m_to - m_from);
}

void ValueCurve::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    paintAxes(painter);
    paintMeasures(painter);
    paintFunction(painter);
}

void ValueCurve::paintAxes(QPainter& painter) const {
    const QRectF area = plot();
    painter.setPen(palette().color(QPalette::Mid));
    for (const double value : {0.0, 0.5, 1.0})
        painter.drawLine(QPointF(area.left(), area.bottom() - value * area.height()),
                         QPointF(area.right(), area.bottom() - value * area.height()));
    painter.setPen(tables::quietText(palette()));
    for (const double value : {0.0, 1.0})
        painter.drawText(QRectF(0, area.bottom() - value * area.height() - 10, 26, 20),
                         Qt::AlignRight | Qt::AlignVCenter, m_language.number(value, 0));
    const double bottom = height() - fontMetrics().height() - 2.0;
    const QRectF line(area.left(), bottom, area.width(), fontMetrics().height());
    painter.drawText(line, Qt::AlignLeft, text::quantityText(m_from, m_unit, m_language));
    painter.drawText(line, Qt::AlignRight, text::quantityText(m_to, m_unit, m_language));
}

void ValueCurve::paintMeasures(QPainter& painter) const {
    const double top = plot().bottom() + 4.0;
    QColor ink = palette().color(QPalette::Text);
    ink.setAlphaF(0.35F);
    painter.setPen(ink);
    for (const auto& measure : m_measures) {
        if (measure.isKnown())
            painter.drawLine(QPointF(xOf(measure.low), top), QPointF(xOf(measure.low), top + 8.0));
        else
            painter.drawLine(QPointF(xOf(measure.low), top + 11.0), QPointF(xOf(measure.high), top + 11.0));
    }
}

void ValueCurve::paintFunction(QPainter& painter) const {
    const QRectF area = plot();
    if (!m_function) {
        painter.setPen(tables::quietText(palette()));
        painter.drawText(
            area, Qt::AlignCenter | Qt::TextWordWrap,
            tr("The project states nothing to measure by: all spaces are worth the same. Choose a shape."));
        return;
    }
    const auto yOf = [&](double value) { return area.bottom() - value * area.height(); };
    QPolygonF line;
    for (double x = area.left(); x <= area.right(); x += 1.0)
        line << QPointF(x, yOf(geo::usecase::valueAt(*m_function, measureAt(x))));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2.0));
    painter.drawPolyline(line);
    const auto handles = handlesOf(*m_function);
    for (std::size_t i = 0; i < handles.size(); ++i) {
        const QPointF middle(xOf(handles[i]), yOf(geo::usecase::valueAt(*m_function, handles[i])));
        const bool isCurrent = hasFocus() && static_cast<int>(i) == m_handle;
        painter.setBrush(isCurrent ? palette().highlight() : palette().base());
        painter.drawEllipse(middle, kHandle, kHandle);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRectF(middle.x() - 60, 0, 120, fontMetrics().height()), Qt::AlignCenter,
                         isCurrent ? text::quantityText(handles[i], m_unit, m_language) : QString{});
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2.0));
    }
}

void ValueCurve::mousePressEvent(QMouseEvent* event) {
    if (!m_function || event->button() != Qt::LeftButton) return;
    const auto handles = handlesOf(*m_function);
    const auto nearest = std::ranges::min_element(
        handles, {}, [&](double handle) { return std::abs(xOf(handle) - event->position().x()); });
    m_handle = static_cast<int>(nearest - handles.begin());
    m_isDragging = true;
    moveHandle(measureAt(event->position().x()));
}

void ValueCurve::mouseMoveEvent(QMouseEvent* event) {
    if (m_isDragging) moveHandle(measureAt(event->position().x()));
}

void ValueCurve::mouseReleaseEvent(QMouseEvent*) {
    m_isDragging = false;
    fitRange();
    update();
}

void ValueCurve::moveHandle(double to) {
    if (!m_function) return;
    const auto index = static_cast<std::size_t>(m_handle);
    const auto* bell = std::get_if<GaussianValue>(&*m_function);
    m_function = withNumber(*m_function, index, bell && index == 1 ? std::abs(to - bell->centre) : to);
    update();
    emit functionChanged(*m_function);
}

void ValueCurve::keyPressEvent(QKeyEvent* event) {
    const int by = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (!m_function || by == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const double step = (m_to - m_from) * (event->modifiers() & Qt::ShiftModifier ? 0.1 : 0.01);
    moveHandle(handlesOf(*m_function)[static_cast<std::size_t>(m_handle)] + by * step);
}

// Tab goes through the handles before it leaves.
bool ValueCurve::focusNextPrevChild(bool next) {
    const int count = m_function ? static_cast<int>(numbersOf(*m_function).size()) : 0;
    const int to = m_handle + (next ? 1 : -1);
    if (!hasFocus() || to < 0 || to >= count) {
        m_handle = next ? 0 : std::max(0, count - 1);
        return QWidget::focusNextPrevChild(next);
    }
    m_handle = to;
    update();
    return true;
}

} // namespace app::matching
