// How the timeline is painted: only rows and bars that are seen.
#include "tables/text_colours.h"
#include "text/value_text.h"
#include "timeline/bar_look.h"
#include "timeline/bar_text.h"
#include "timeline/timeline_metrics.h"
#include "timeline/timeline_view.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace app::timeline {

using geo::Date;
using geo::Period;

namespace {

constexpr double kMonthWidth = 26.0; // under it only quarters, then years are told
constexpr double kDaysOfMonth = 30.4;
constexpr int kLeastNamed = 34; // a bar this wide tells its name

int monthsApart(double pixelsPerDay) {
    for (const int months : {1, 3, 6})
        if (pixelsPerDay * kDaysOfMonth * months >= kMonthWidth) return months;
    return 12;
}

Date yearStart(Date day) {
    return std::chrono::sys_days{std::chrono::year_month_day{day}.year() / 1 / 1};
}

} // namespace

void TimelineView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().base());
    if (m_rows.rows().empty()) return paintEmpty(painter);
    const auto first = static_cast<std::size_t>(verticalScrollBar()->value() / kRowHeight);
    const std::size_t count = static_cast<std::size_t>(chart().height() / kRowHeight) + 2;
    const std::size_t end = std::min(first + count, m_rows.rows().size());
    painter.setClipRect(chart());
    for (std::size_t row = first; row < end; ++row) paintRow(painter, row);
    paintLines(painter);
    painter.setClipRect(QRect{0, kHeadHeight, labelWidth(), chart().height()});
    for (std::size_t row = first; row < end; ++row) paintName(painter, row);
    painter.setClipping(false);
    paintHeads(painter);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(labelWidth(), 0, labelWidth(), viewport()->height());
}

void TimelineView::paintEmpty(QPainter& painter) const {
    painter.setPen(tables::quietText(palette()));
    painter.drawText(viewport()->rect().adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void TimelineView::paintHeads(QPainter& painter) const {
    const QRect heads{0, 0, viewport()->width(), kHeadHeight};
    painter.fillRect(heads, palette().window());
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(heads.bottomLeft(), heads.bottomRight());
    painter.setClipRect(QRect{labelWidth(), 0, chart().width(), kHeadHeight});
    const Date last = m_scale.dayAt(horizontalScrollBar()->value() + chart().width());
    const Date seen = m_scale.dayAt(horizontalScrollBar()->value());
    const int apart = monthsApart(m_scale.pixelsPerDay);
    const QLocale& locale = m_language.locale();
    for (Date year = yearStart(seen); year <= last; year = geo::addMonths(year, 12)) {
        const std::chrono::year_month_day parts{year};
        const int left = std::max(xOf(year), labelWidth());
        const QRect cell{left + 4, 0, xOf(geo::addMonths(year, 12)) - left - 6, kHeadHeight / 2};
        painter.setPen(palette().color(QPalette::WindowText));
        if (cell.width() > 24)
            painter.drawText(cell, Qt::AlignVCenter, QString::number(static_cast<int>(parts.year())));
        for (int month = 0; month < 12; month += apart) {
            const int x = xOf(geo::addMonths(year, month));
            const int top = month == 0 ? 0 : kHeadHeight / 2;
            painter.setPen(palette().color(QPalette::Mid));
            painter.drawLine(x, top, x, kHeadHeight);
            if (apart == 12) continue;
            painter.setPen(tables::quietText(palette()));
            const int width = xOf(geo::addMonths(year, month + apart)) - x;
            const auto format = width > 46 ? QLocale::ShortFormat : QLocale::NarrowFormat;
            painter.drawText(QRect{x + 3, kHeadHeight / 2, width - 3, kHeadHeight / 2}, Qt::AlignVCenter,
                             locale.standaloneMonthName(month + 1, format));
        }
    }
    painter.setClipping(false);
}

void TimelineView::paintName(QPainter& painter, std::size_t row) const {
    const Row& shown = m_rows.rows()[row];
    QRect box = rowRect(row);
    box.setWidth(labelWidth());
    const bool isSelected = m_selected.contains(shown.site->id.value);
    if (isSelected) painter.fillRect(box, palette().highlight());
    const QColor ink = palette().color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    int left = 6 + kIndent;
    if (shown.space != nullptr) {
        left += kIndent;
    } else if (!shown.site->spaces.empty()) {
        const bool isOpen = m_rows.isExpanded(shown.site->id.value);
        const QPointF middle{11.0, box.center().y() + 0.5};
        QPolygonF arrow;
        if (isOpen)
            arrow << middle + QPointF{-4, -2} << middle + QPointF{4, -2} << middle + QPointF{0, 3};
        else
            arrow << middle + QPointF{-2, -4} << middle + QPointF{3, 0} << middle + QPointF{-2, 4};
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPolygon(arrow);
    }
    painter.setPen(shown.space != nullptr && !isSelected ? tables::quietText(palette()) : ink);
    const QRect words = box.adjusted(left, 0, -4, 0);
    painter.drawText(words, Qt::AlignVCenter, fontMetrics().elidedText(rowName(shown), Qt::ElideRight, words.width()));
}

void TimelineView::paintRow(QPainter& painter, std::size_t row) const {
    const QRect box = rowRect(row);
    if (row % 2 == 1) painter.fillRect(box, palette().alternateBase());
    for (const Bar& bar : m_rows.rows()[row].bars) {
        const QRect shown = barRect(row, bar);
        if (shown.right() >= chart().left() && shown.left() <= chart().right()) paintBar(painter, row, bar);
    }
    for (const Ghost& ghost : m_rows.rows()[row].ghosts) paintGhost(painter, row, ghost);
}

void TimelineView::paintGhost(QPainter& painter, std::size_t row, const Ghost& ghost) const {
    const QRect area = rowRect(row).adjusted(0, 2, 0, -3);
    const int left = ghost.period.from ? xOf(*ghost.period.from) : chart().left();
    const int right = ghost.period.until ? xOf(*ghost.period.until) : chart().right();
    const int height = std::max(area.height() / ghost.lanes, 3);
    const QRect box{left, area.top() + ghost.lane * area.height() / ghost.lanes, std::max(right - left, 3), height};
    const QRect inner = box.intersected(chart().adjusted(-40, 0, 40, 0));
    if (inner.isEmpty()) return;
    const BarLook look = lookOfGhost(palette());
    painter.setPen(Qt::NoPen);
    painter.fillRect(inner, QBrush(look.ink, look.pattern));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.outline, 1.5, look.line));
    painter.drawRect(inner.adjusted(0, 0, -1, -1));
    paintWords(painter, inner, text::fromUtf8(ghost.project), look.letters);
}

void TimelineView::paintBar(QPainter& painter, std::size_t row, const Bar& bar) const {
    const QRect box = barRect(row, bar);
    const BarLook look =
        bar.placement != nullptr ? lookOf(bar.placement->placement.state, palette()) : lookOfWindow(palette());
    const bool isCurrent = m_current == bar.ref;
    const QRect inner = box.intersected(chart().adjusted(-40, 0, 40, 0)); // patterns are slow where they are long
    painter.setPen(Qt::NoPen);
    painter.fillRect(inner, look.ground);
    if (look.pattern != Qt::NoBrush) painter.fillRect(inner, QBrush(look.ink, look.pattern));
    painter.setBrush(Qt::NoBrush);
    const bool isWrong = isCurrent && !m_problems.empty();
    painter.setPen(QPen(isWrong     ? tables::faultText(palette())
                        : isCurrent ? palette().color(QPalette::Highlight)
                                    : look.outline,
                        isCurrent ? 2.0 : 1.0, look.line));
    painter.drawRect(inner.adjusted(0, 0, -1, -1));
    if (endsSoon(bar, m_today)) {
        painter.fillRect(QRect{box.right() - 3, box.top(), 4, box.height()}, tables::faultText(palette()));
    }
    if (bar.placement != nullptr) paintWords(painter, inner, barName(bar), look.letters);
}

// In a bar, where there is room for them.
void TimelineView::paintWords(QPainter& painter, const QRect& box, const QString& words, const QColor& ink) const {
    const QRect room = box.intersected(chart()).adjusted(5, 0, -5, 0);
    if (room.width() <= kLeastNamed || box.height() < 9) return;
    QFont small = font();
    small.setPixelSize(std::min(11, box.height() - 1));
    painter.setFont(small);
    painter.setPen(ink);
    painter.drawText(room, Qt::AlignVCenter, QFontMetrics(small).elidedText(words, Qt::ElideRight, room.width()));
    painter.setFont(font());
}

void TimelineView::paintLines(QPainter& painter) const {
    const int top = chart().top();
    const int bottom = chart().bottom();
    painter.setPen(QPen(tables::quietText(palette()), 1.0, Qt::DashLine));
    painter.drawLine(xOf(m_today), top, xOf(m_today), bottom);
    if (!m_date) return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2.0));
    painter.drawLine(xOf(*m_date), top, xOf(*m_date), bottom);
}

} // namespace app::timeline
