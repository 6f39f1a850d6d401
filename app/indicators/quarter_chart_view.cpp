#include "indicators/quarter_chart_view.h"

#include "indicators/chart_look.h"
#include "text/value_text.h"
#include "usecase/occupancy_figures.h"

#include <QEvent>
#include <QToolTip>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <cmath>

namespace app::indicators {

using geo::domain::IndicatorReport;

namespace {

constexpr QRgb kLet = 0x0072b2;
constexpr QRgb kTarget = 0xd55e00;

// "T4 2026", "Q4 2026".
QString quarterText(const geo::Period& quarter, const QString& form) {
    const std::chrono::year_month_day day{*quarter.from};
    return form.arg((static_cast<unsigned>(day.month()) + 2) / 3).arg(static_cast<int>(day.year()));
}

} // namespace

QuarterChartView::QuarterChartView(const text::Language& language, QWidget* parent)
    : QChartView(parent)
    , m_language(language) {
    setObjectName(QStringLiteral("indicatorQuarters"));
    setRenderHint(QPainter::Antialiasing);
    setMinimumSize(290, 190);
    setFocusPolicy(Qt::NoFocus);
    chart()->legend()->hide();
    clear();
}

void QuarterChartView::clear() {
    QChart& drawn = *chart();
    drawn.removeAllSeries();
    for (QAbstractAxis* axis : drawn.axes()) {
        drawn.removeAxis(axis);
        delete axis;
    }
    m_points = 0;
    drawn.setTitle(tr("Occupancy by quarter"));
    setAccessibleName(drawn.title());
    lookLike(drawn, *this);
}

void QuarterChartView::setReport(const IndicatorReport& report, std::optional<std::size_t> row, const QString& name) {
    clear();
    addLines(report, row);
    const QString title = tr("Occupancy (% of the available m²)");
    setAccessibleName(title + QStringLiteral(": ") + name);
    const QString colours = QStringLiteral("<span style='color:%1'>\u2501</span> %2 &nbsp; <span style='color:%3'>"
                                           "\u2505</span> %4")
                                .arg(QColor::fromRgb(kLet).name(), tr("Let"), QColor::fromRgb(kTarget).name(),
                                     tr("Target %1").arg(text::shareText(geo::usecase::kOccupancyTarget, m_language)));
    chart()->setTitle(m_points > 0 ? title + QStringLiteral("<br>%1 &nbsp; %2").arg(name.toHtmlEscaped(), colours)
                                   : tr("Occupancy by quarter: no space with a known area was available"));
    if (m_points > 0) addAxes(report);
    lookLike(*chart(), *this);
}

void QuarterChartView::addLines(const IndicatorReport& report, std::optional<std::size_t> row) {
    const auto table = geo::usecase::indicatorSeries(report, row);
    auto* line = new QLineSeries;
    line->setPen(QPen(QColor::fromRgb(kLet), 2.0));
    line->setPointsVisible(true);
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        if (const auto* share = std::get_if<double>(&table.rows[i].back()))
            line->append(static_cast<double>(i), *share * 100.0);
    m_points = static_cast<std::size_t>(line->count());
    if (m_points == 0) {
        delete line;
        return;
    }
    auto* target = new QLineSeries;
    target->setPen(QPen(QColor::fromRgb(kTarget), 1.5, Qt::DashLine));
    const double wanted = geo::usecase::kOccupancyTarget.value * 100.0;
    target->append(0.0, wanted);
    target->append(static_cast<double>(table.rows.size() - 1), wanted);
    chart()->addSeries(line);
    chart()->addSeries(target);
    connect(line, &QXYSeries::hovered, this, [this, quarters = report.quarters](const QPointF& point, bool isOver) {
        const auto quarter = static_cast<std::size_t>(std::max(0.0, std::round(point.x())));
        if (!isOver || quarter >= quarters.size()) return QToolTip::hideText();
        const QString share = text::shareText(geo::Share{point.y() / 100.0}, m_language);
        QToolTip::showText(QCursor::pos(), tr("%1: %2").arg(quarterText(quarters[quarter], tr("Q%1 %2")), share), this);
    });
}

void QuarterChartView::addAxes(const IndicatorReport& report) {
    auto* quarters = new QCategoryAxis;
    quarters->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    quarters->setRange(-0.5, static_cast<double>(report.quarters.size()));
    // Every fourth is named: there is no room for each.
    for (std::size_t i = (report.quarters.size() + 3) % 4; i < report.quarters.size(); i += 4)
        quarters->append(quarterText(report.quarters[i], tr("Q%1 %2")), static_cast<double>(i));
    auto* shares = new QValueAxis;
    shares->setRange(0.0, 100.0);
    shares->setTickCount(5);
    shares->setLabelFormat(QStringLiteral("%.0f %%"));
    chart()->addAxis(quarters, Qt::AlignBottom);
    chart()->addAxis(shares, Qt::AlignLeft);
    for (QAbstractSeries* series : chart()->series()) {
        series->attachAxis(quarters);
        series->attachAxis(shares);
    }
}

void QuarterChartView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) lookLike(*chart(), *this);
    QChartView::changeEvent(event);
}

} // namespace app::indicators
