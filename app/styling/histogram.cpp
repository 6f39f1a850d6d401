#include "styling/histogram.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace app::styling {

Histogram::Histogram(text::Language language, QWidget* parent)
    : QWidget(parent)
    , m_language(std::move(language)) {
    setObjectName(QStringLiteral("classHistogram"));
    setAccessibleName(tr("Spread of the values"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Histogram::setValues(std::span<const double> values) {
    std::vector<double> finite;
    std::ranges::copy_if(values, std::back_inserter(finite), [](double value) { return std::isfinite(value); });
    m_bars.clear();
    if (!finite.empty()) {
        const auto [least, greatest] = std::ranges::minmax_element(finite);
        m_least = *least;
        m_greatest = *greatest;
        m_bars.assign(kBars, 0);
        const double range = m_greatest - m_least;
        for (const double value : finite) {
            const double share = range > 0.0 ? (value - m_least) / range : 0.5;
            ++m_bars[static_cast<std::size_t>(std::clamp(static_cast<int>(share * kBars), 0, kBars - 1))];
        }
        const QString words =
            tr("%1 values from %2 to %3; lines: the bounds of the classes")
                .arg(m_language.number(static_cast<double>(finite.size()), 0),
                     m_language.locale().toString(m_least, 'g', 6), m_language.locale().toString(m_greatest, 'g', 6));
        setToolTip(words);
        setAccessibleDescription(words);
    }
    update();
}

void Histogram::setBounds(std::vector<double> bounds) {
    m_bounds = std::move(bounds);
    update();
}

double Histogram::placeOf(double value) const {
    const double range = m_greatest - m_least;
    return range > 0.0 ? (value - m_least) / range * width() : width() / 2.0;
}

void Histogram::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QPalette& colours = palette();
    painter.fillRect(rect(), colours.color(QPalette::Base));
    if (m_bars.empty()) return;
    const int highest = *std::ranges::max_element(m_bars);
    const double wide = static_cast<double>(width()) / kBars;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        if (m_bars[i] == 0) continue;
        const double high = std::max(1.0, static_cast<double>(m_bars[i]) / highest * (height() - 4));
        painter.fillRect(QRectF{static_cast<double>(i) * wide, height() - high, std::max(1.0, wide - 1.0), high},
                         colours.color(QPalette::Mid));
    }
    painter.setPen(QPen{colours.color(QPalette::Highlight), 2.0});
    for (const double bound : m_bounds)
        if (bound >= m_least && bound <= m_greatest) {
            const double x = std::clamp(placeOf(bound), 1.0, width() - 1.0);
            painter.drawLine(QPointF{x, 0.0}, QPointF{x, static_cast<double>(height())});
        }
}

} // namespace app::styling
