#include "coverage/lorenz_view.h"

#include <QChart>
#include <QEvent>
#include <QLegend>
#include <QLineSeries>
#include <QPen>
#include <QValueAxis>

namespace app::coverage {

namespace {

const QColor kNow{0x00, 0x72, 0xB2};
const QColor kBefore{0xD5, 0x5E, 0x00};
constexpr double kSmall = 0.85; // of the letters beside the axes

QLineSeries* curveOf(const std::vector<geo::domain::LorenzPoint>& points, const QString& name, const QPen& pen) {
    auto* series = new QLineSeries;
    series->setName(name);
    series->setPen(pen);
    constexpr double kPercent = 100.0;
    for (const auto& each : points) series->append(each.people * kPercent, each.held * kPercent);
    return series;
}

QValueAxis* axisOf(const QString& title) {
    auto* axis = new QValueAxis;
    axis->setRange(0.0, 100.0);
    axis->setTickCount(5);
    axis->setLabelFormat(QStringLiteral("%d"));
    axis->setTitleText(title);
    return axis;
}

} // namespace

LorenzView::LorenzView(const text::Language& language, QWidget* parent)
    : QChartView(new QChart, parent)
    , m_language(language) {
    setObjectName(QStringLiteral("lorenzView"));
    setAccessibleName(tr("Lorenz curve"));
    setRenderHint(QPainter::Antialiasing);
    setMinimumSize(220, 120);
    chart()->setMargins({2, 2, 2, 2});
    chart()->setBackgroundRoundness(0.0);
    chart()->legend()->setAlignment(Qt::AlignRight);
    chart()->setLocale(m_language.locale());
    chart()->setLocalizeNumbers(true);
}

void LorenzView::setFigures(const geo::domain::EquityFigures* now, const geo::domain::EquityFigures* before) {
    QChart& shown = *chart();
    shown.removeAllSeries();
    for (QAbstractAxis* axis : shown.axes()) {
        shown.removeAxis(axis);
        delete axis;
    }
    if (!now || now->lorenz.size() < 2) return;
    shown.addSeries(curveOf({{0.0, 0.0}, {1.0, 1.0}}, tr("All equal"), QPen{Qt::gray, 1.0, Qt::DotLine}));
    if (before) shown.addSeries(curveOf(before->lorenz, tr("Before"), QPen{kBefore, 2.0, Qt::DashLine}));
    shown.addSeries(curveOf(now->lorenz, before ? tr("After") : tr("Now"), QPen{kNow, 2.0}));
    QValueAxis* people = axisOf(tr("Residents (%)"));
    QValueAxis* held = axisOf(tr("Held (%)"));
    shown.addAxis(people, Qt::AlignBottom);
    shown.addAxis(held, Qt::AlignLeft);
    for (QAbstractSeries* each : shown.series()) {
        each->attachAxis(people);
        each->attachAxis(held);
    }
    showColours();
}

// Those of the desktop, in light and dark.
void LorenzView::showColours() {
    const QColor ink = palette().color(QPalette::WindowText);
    chart()->setBackgroundBrush(palette().color(QPalette::Base));
    chart()->legend()->setLabelColor(ink);
    for (QAbstractAxis* axis : chart()->axes()) {
        axis->setLabelsColor(ink);
        axis->setTitleBrush(ink);
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * kSmall);
        axis->setLabelsFont(small);
        axis->setTitleFont(small);
        axis->setGridLineColor(palette().color(QPalette::Mid));
    }
}

void LorenzView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) showColours();
    QChartView::changeEvent(event);
}

} // namespace app::coverage
