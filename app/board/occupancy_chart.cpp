#include "board/occupancy_chart.h"

#include "text/value_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace app::board {

using geo::usecase::OccupancyTotals;

namespace {

// Safe for the common colour deficiencies, and hatched where nothing is to be had.
const QColor kLet(0x00, 0x72, 0xB2);
const QColor kVacant(0xE6, 0x9F, 0x00);

struct Part {
    double value;
    QBrush brush;
};

std::array<Part, 4> partsOf(const OccupancyTotals& totals) {
    return {{{totals.let, kLet},
             {totals.vacant, kVacant},
             {totals.unavailable, QBrush(Qt::gray, Qt::BDiagPattern)},
             {totals.unknown, QBrush(Qt::gray, Qt::Dense6Pattern)}}};
}

double sumOf(const OccupancyTotals& totals) {
    return totals.days > 0.0 ? (totals.let + totals.vacant + totals.unavailable + totals.unknown) / totals.days : 0.0;
}

} // namespace

OccupancyChart::OccupancyChart(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language) {
    setObjectName(QStringLiteral("occupancyChart"));
    setAccessibleName(tr("Occupancy by month"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void OccupancyChart::setReport(std::shared_ptr<const geo::usecase::OccupancyReport> report,
                               std::optional<std::size_t> line) {
    m_report = std::move(report);
    m_line = line;
    m_month.reset();
    update();
}

const std::vector<OccupancyTotals>& OccupancyChart::series() const {
    static const std::vector<OccupancyTotals> kNothing;
    if (!m_report) return kNothing;
    return m_line && *m_line < m_report->lines.size() ? m_report->lines[*m_line].months : m_report->series;
}

std::size_t OccupancyChart::months() const {
    return series().size();
}

QRect OccupancyChart::plot() const {
    const int height = fontMetrics().height();
    const int left = fontMetrics().horizontalAdvance(QStringLiteral("000 000 m²")) + 8;
    return rect().adjusted(left, height + 4, -8, -height - 4);
}

QString OccupancyChart::sentence(std::size_t month) const {
    const OccupancyTotals& totals = series()[month];
    const QString from = m_language.date(*m_report->months[month].from);
    const auto area = [&](double days) { return text::areaText(totals.meanOf(days), m_language); };
    const QString share = totals.occupancy() ? text::shareText(*totals.occupancy(), m_language) : text::unknownText();
    return tr("From %1: occupancy %2; %3 let, %4 vacant, %5 unavailable, %6 not known")
        .arg(from, share, area(totals.let), area(totals.vacant), area(totals.unavailable), area(totals.unknown));
}

void OccupancyChart::choose(std::optional<std::size_t> month) {
    if (month && *month >= months()) month.reset();
    if (m_month == month) return;
    m_month = month;
    const QString words = m_month ? sentence(*m_month) : QString{};
    setAccessibleDescription(words);
    emit told(words);
    update();
}

void OccupancyChart::mouseMoveEvent(QMouseEvent* event) {
    const QRect area = plot();
    const int x = event->position().toPoint().x() - area.left();
    if (months() == 0 || x < 0 || x >= area.width()) return choose(std::nullopt);
    choose(static_cast<std::size_t>(x) * months() / static_cast<std::size_t>(area.width()));
}

void OccupancyChart::leaveEvent(QEvent*) {
    if (!hasFocus()) choose(std::nullopt);
}

void OccupancyChart::keyPressEvent(QKeyEvent* event) {
    const bool isRight = event->key() == Qt::Key_Right;
    if ((!isRight && event->key() != Qt::Key_Left) || months() == 0) return QWidget::keyPressEvent(event);
    if (!m_month) return choose(0);
    choose(isRight ? std::min(*m_month + 1, months() - 1) : *m_month - std::min<std::size_t>(*m_month, 1));
}

void OccupancyChart::paintBar(QPainter& painter, std::size_t month, double most) const {
    const QRect area = plot();
    const double step = static_cast<double>(area.width()) / static_cast<double>(months());
    const double left = area.left() + step * static_cast<double>(month);
    const double gap = step > 6.0 ? step * 0.12 : 0.0;
    double bottom = area.bottom();
    const OccupancyTotals& totals = series()[month];
    for (const Part& part : partsOf(totals)) {
        const double height = area.height() * totals.meanOf(part.value).value / most;
        painter.fillRect(QRectF(left + gap, bottom - height, step - 2 * gap, height), part.brush);
        bottom -= height;
    }
    if (m_month == month) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(left + 1, area.top(), step - 2, area.height()));
    }
}

void OccupancyChart::paintAxes(QPainter& painter, double most) const {
    const QRect area = plot();
    painter.setPen(palette().color(QPalette::Text));
    const auto label = [&](double value, int y) {
        painter.drawText(QRect(0, y - fontMetrics().height() / 2, area.left() - 6, fontMetrics().height()),
                         Qt::AlignRight | Qt::AlignVCenter, text::areaText(geo::SquareMetres{value}, m_language));
    };
    label(most, area.top());
    label(0.0, area.bottom());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    const QRect foot(area.left(), area.bottom() + 3, area.width(), fontMetrics().height());
    painter.drawText(foot, Qt::AlignLeft, m_language.date(*m_report->months.front().from));
    painter.drawText(foot, Qt::AlignRight, m_language.date(*m_report->months.back().until));
    int x = area.left();
    const std::array<std::pair<QString, QBrush>, 4> legend = {{{tr("Let"), kLet},
                                                               {tr("Vacant"), kVacant},
                                                               {tr("Unavailable"), QBrush(Qt::gray, Qt::BDiagPattern)},
                                                               {tr("Not known"), QBrush(Qt::gray, Qt::Dense6Pattern)}}};
    const int side = fontMetrics().ascent() - 2;
    for (const auto& [words, brush] : legend) {
        painter.fillRect(QRect(x, 4, side, side), brush);
        painter.drawText(QPoint(x + side + 4, 2 + fontMetrics().ascent()), words);
        x += side + 14 + fontMetrics().horizontalAdvance(words);
    }
}

void OccupancyChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    double most = 0.0;
    for (const OccupancyTotals& totals : series()) most = std::max(most, sumOf(totals));
    if (most <= 0.0) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("What is let and vacant is drawn here, a bar a month, once spaces have an area."));
        return;
    }
    for (std::size_t i = 0; i < months(); ++i) paintBar(painter, i, most);
    paintAxes(painter, most);
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace app::board
