#include "siting/front_chart.h"

#include "siting/chart_look.h"
#include "siting/siting_text.h"
#include "text/value_text.h"

#include <QChart>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLegendMarker>
#include <QLineSeries>
#include <QMouseEvent>
#include <QScatterSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>

namespace app::siting {

namespace {

constexpr double kThousand = 1000.0; // euros of the axis
constexpr double kPointSize = 11.0;
constexpr int kReach = 12; // pixels from a point

} // namespace

FrontChart::FrontChart(const text::Language& language, QWidget* parent)
    : QChartView(parent)
    , m_language(language)
    , m_line(new QLineSeries(this))
    , m_proven(new QScatterSeries(this))
    , m_unproven(new QScatterSeries(this))
    , m_mark(new QScatterSeries(this))
    , m_cost(new QValueAxis(this))
    , m_covered(new QValueAxis(this)) {
    setObjectName(QStringLiteral("frontChart"));
    setAccessibleName(tr("Cost against residents covered"));
    setFocusPolicy(Qt::StrongFocus);
    setRenderHint(QPainter::Antialiasing);
    setUpChart(*chart(), language);
    m_cost->setTitleText(tr("Cost (k€)"));
    m_cost->setLabelFormat(QStringLiteral("%.0f"));
    m_covered->setTitleText(tr("Residents covered"));
    m_covered->setLabelFormat(QStringLiteral("%.0f"));
    chart()->addAxis(m_cost, Qt::AlignBottom);
    chart()->addAxis(m_covered, Qt::AlignLeft);
    m_proven->setName(tr("Proven best at its cost"));
    m_unproven->setName(tr("Best found at its cost"));
    m_mark->setName(tr("Looked at"));
    for (QXYSeries* each : {static_cast<QXYSeries*>(m_line), static_cast<QXYSeries*>(m_mark),
                            static_cast<QXYSeries*>(m_proven), static_cast<QXYSeries*>(m_unproven)}) {
        chart()->addSeries(each);
        each->attachAxis(m_cost);
        each->attachAxis(m_covered);
    }
    for (QLegendMarker* each : chart()->legend()->markers(m_line)) each->setVisible(false);
    m_unproven->setMarkerShape(QScatterSeries::MarkerShapeRectangle);
    for (QScatterSeries* each : {m_proven, m_unproven}) each->setMarkerSize(kPointSize);
    m_mark->setMarkerSize(kPointSize + 8.0);
    showColours();
}

void FrontChart::setFront(const std::vector<geo::domain::FrontPoint>& front) {
    m_front = front;
    m_marked.reset();
    m_line->clear();
    m_proven->clear();
    m_unproven->clear();
    std::vector<QPointF> places;
    for (const auto& each : front) {
        const QPointF place{each.cost.value / kThousand, each.covered};
        places.push_back(place);
        (each.isProven ? m_proven : m_unproven)->append(place);
    }
    std::ranges::sort(places, {}, [](const QPointF& each) { return std::pair{each.x(), each.y()}; });
    for (const QPointF& each : places) m_line->append(each);
    if (!places.empty()) {
        const auto heights = std::ranges::minmax(places, {}, &QPointF::y);
        setBounds(*m_cost, places.front().x(), places.back().x());
        setBounds(*m_covered, heights.min.y(), heights.max.y());
    }
    for (QLegendMarker* each : chart()->legend()->markers(m_unproven)) each->setVisible(m_unproven->count() > 0);
    showMark();
}

void FrontChart::setMarked(std::optional<std::size_t> point) {
    m_marked = point && *point < m_front.size() ? point : std::nullopt;
    showMark();
}

void FrontChart::showMark() {
    m_mark->clear();
    if (m_marked) m_mark->append(m_front[*m_marked].cost.value / kThousand, m_front[*m_marked].covered);
    for (QLegendMarker* each : chart()->legend()->markers(m_mark)) each->setVisible(m_marked.has_value());
}

QString FrontChart::sentence(std::size_t point) const {
    const auto& each = m_front.at(point);
    return tr("%1: %2 covered by %3", "a cost, residents, places")
        .arg(eurosText(each.cost, m_language), text::residentsText(geo::Residents{each.covered}, m_language),
             tr("%n new place(s)", nullptr, static_cast<int>(each.sites.size())));
}

QPoint FrontChart::placeOf(std::size_t point) const {
    const auto& each = m_front.at(point);
    return mapFromScene(chart()->mapToPosition({each.cost.value / kThousand, each.covered}, m_line));
}

std::optional<std::size_t> FrontChart::pointAt(QPoint place) const {
    std::optional<std::size_t> nearest;
    int least = kReach;
    for (std::size_t i = 0; i < m_front.size(); ++i) {
        const int away = (placeOf(i) - place).manhattanLength();
        if (away > least) continue;
        least = away;
        nearest = i;
    }
    return nearest;
}

void FrontChart::mousePressEvent(QMouseEvent* event) {
    if (const auto point = pointAt(event->pos()); point && event->button() == Qt::LeftButton) {
        emit pointChosen(*point);
        return;
    }
    QChartView::mousePressEvent(event);
}

void FrontChart::keyPressEvent(QKeyEvent* event) {
    const bool isOn = event->key() == Qt::Key_Right || event->key() == Qt::Key_Up;
    const bool isBack = event->key() == Qt::Key_Left || event->key() == Qt::Key_Down;
    if (m_front.empty() || (!isOn && !isBack)) return QChartView::keyPressEvent(event);
    const std::size_t last = m_front.size() - 1;
    std::size_t next = isOn ? 0 : last;
    if (m_marked) next = isOn ? std::min(*m_marked + 1, last) : *m_marked - (*m_marked > 0 ? 1 : 0);
    emit pointChosen(next);
}

bool FrontChart::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto point = pointAt(help->pos()))
            QToolTip::showText(help->globalPos(), sentence(*point), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QChartView::viewportEvent(event);
}

void FrontChart::resizeEvent(QResizeEvent* event) {
    showLegendWhereItFits(*chart(), height());
    QChartView::resizeEvent(event);
}

void FrontChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) showColours();
    QChartView::changeEvent(event);
}

void FrontChart::showColours() {
    takeColours(*chart(), palette());
    const QColor ground = palette().color(QPalette::Base);
    m_line->setPen(QPen{kChosen, 1.2, Qt::DashLine});
    m_proven->setColor(kChosen);
    m_proven->setBorderColor(kChosen);
    m_unproven->setColor(ground);
    m_unproven->setBorderColor(kChosen);
    m_mark->setColor(kBest);
    m_mark->setBorderColor(kBest);
}

} // namespace app::siting
