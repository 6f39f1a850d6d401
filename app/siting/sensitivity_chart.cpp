#include "siting/sensitivity_chart.h"

#include "siting/chart_look.h"

#include <QChart>
#include <QEvent>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>

namespace app::siting {

SensitivityChart::SensitivityChart(const text::Language& language, QWidget* parent)
    : QChartView(parent)
    , m_covered(new QLineSeries(this))
    , m_best(new QLineSeries(this))
    , m_minutes(new QValueAxis(this))
    , m_residents(new QValueAxis(this)) {
    setObjectName(QStringLiteral("sensitivityChart"));
    setAccessibleName(tr("Residents covered by the threshold"));
    setRenderHint(QPainter::Antialiasing);
    setUpChart(*chart(), language);
    m_minutes->setTitleText(tr("Threshold (min)"));
    m_minutes->setLabelFormat(QStringLiteral("%.0f"));
    m_residents->setTitleText(tr("Residents covered"));
    m_residents->setLabelFormat(QStringLiteral("%.0f"));
    chart()->addAxis(m_minutes, Qt::AlignBottom);
    chart()->addAxis(m_residents, Qt::AlignLeft);
    m_best->setName(tr("Best at this threshold"));
    m_covered->setName(tr("This choice"));
    for (QLineSeries* each : {m_best, m_covered}) {
        chart()->addSeries(each);
        each->attachAxis(m_minutes);
        each->attachAxis(m_residents);
        each->setPointsVisible(true);
    }
    showColours();
}

void SensitivityChart::setPoints(const std::vector<geo::domain::SensitivityPoint>& points) {
    m_covered->clear();
    m_best->clear();
    if (points.empty()) return;
    double low = points.front().covered;
    double high = low;
    for (const auto& each : points) {
        m_covered->append(each.within.value, each.covered);
        m_best->append(each.within.value, each.best);
        low = std::min({low, each.covered, each.best});
        high = std::max({high, each.covered, each.best});
    }
    const auto minutes = std::ranges::minmax(points, {}, [](const auto& each) { return each.within.value; });
    setBounds(*m_minutes, minutes.min.within.value, minutes.max.within.value);
    setBounds(*m_residents, low, high);
}

void SensitivityChart::resizeEvent(QResizeEvent* event) {
    showLegendWhereItFits(*chart(), height());
    QChartView::resizeEvent(event);
}

void SensitivityChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) showColours();
    QChartView::changeEvent(event);
}

// Told apart by dash as well as by colour.
void SensitivityChart::showColours() {
    takeColours(*chart(), palette());
    m_covered->setPen(QPen{kChosen, 2.0});
    m_best->setPen(QPen{kBest, 2.0, Qt::DashLine});
}

} // namespace app::siting
