#include "siting/chart_look.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QPalette>
#include <QPen>
#include <QValueAxis>

#include <cmath>

namespace app::siting {

void setUpChart(QChart& chart, const text::Language& language) {
    chart.setLocale(language.locale());
    chart.setLocalizeNumbers(true);
    chart.setBackgroundRoundness(0.0);
    chart.setMargins(QMargins{4, 2, 8, 2});
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    chart.legend()->setAlignment(Qt::AlignBottom);
}

void takeColours(QChart& chart, const QPalette& palette) {
    const QColor ink = palette.color(QPalette::Text);
    QColor grid = ink;
    grid.setAlphaF(0.18F);
    chart.setBackgroundBrush(palette.color(QPalette::Base));
    chart.legend()->setLabelColor(ink);
    for (QAbstractAxis* axis : chart.axes()) {
        axis->setLabelsColor(ink);
        axis->setTitleBrush(ink);
        axis->setGridLineColor(grid);
        axis->setLinePenColor(grid);
        QFont letters = axis->labelsFont();
        letters.setPointSizeF(8.0);
        axis->setLabelsFont(letters);
        letters.setBold(false);
        axis->setTitleFont(letters);
    }
}

void showLegendWhereItFits(QChart& chart, int height) {
    constexpr int kLeast = 190; // pixels
    chart.legend()->setVisible(height >= kLeast);
}

void setBounds(QValueAxis& axis, double low, double high) {
    constexpr int kTicks = 5;
    const double room = std::max(high - low, std::max(std::abs(high) * 0.1, 1.0));
    axis.setRange(std::max(0.0, low - 0.08 * room), high + 0.08 * room);
    axis.setTickCount(kTicks);
    axis.applyNiceNumbers();
}

} // namespace app::siting
