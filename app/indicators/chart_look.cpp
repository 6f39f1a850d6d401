#include "indicators/chart_look.h"

#include <QGraphicsLayout>
#include <QWidget>
#include <QtCharts/QAbstractAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>

namespace app::indicators {

void lookLike(QChart& chart, const QWidget& widget) {
    const QPalette palette = widget.palette();
    QFont letters = widget.font();
    chart.setBackgroundBrush(palette.base());
    chart.setBackgroundRoundness(0);
    chart.setMargins({2, 2, 6, 2});
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    chart.setTitleBrush(palette.text());
    letters.setBold(true);
    chart.setTitleFont(letters);
    letters.setBold(false);
    letters.setPointSizeF(letters.pointSizeF() * 0.9);
    chart.legend()->setLabelBrush(palette.text());
    chart.legend()->setFont(letters);
    QColor grid = palette.color(QPalette::Text);
    grid.setAlphaF(0.15F);
    for (QAbstractAxis* axis : chart.axes()) {
        axis->setLabelsBrush(palette.text());
        axis->setLabelsFont(letters);
        axis->setLinePenColor(palette.color(QPalette::Text));
        axis->setGridLineColor(grid);
    }
}

} // namespace app::indicators
