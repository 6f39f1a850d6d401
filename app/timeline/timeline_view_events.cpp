// What the user does on the timeline: pointer and keys.
#include "timeline/bar_text.h"
#include "timeline/timeline_metrics.h"
#include "timeline/timeline_view.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace app::timeline {

using geo::Period;
using geo::usecase::BarRef;

bool TimelineView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QString tip;
    if (const auto hit = hitAt(help->pos())) {
        const Bar& bar = m_rows.at(hit->place);
        tip = barText(m_rows.rows()[hit->place.row], bar, bar.period, m_language);
        if (endsSoon(bar, m_today)) tip += tr(" – ends within %n day(s)", nullptr, kSoonDays);
    } else if (const auto row = rowAt(help->pos()); row && help->pos().x() < labelWidth()) {
        tip = rowName(m_rows.rows()[*row]);
    }
    QToolTip::showText(help->globalPos(), tip, viewport());
    return true;
}

// --- pointer ---

void TimelineView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const QPoint at = event->position().toPoint();
    const auto row = rowAt(at);
    if (at.x() < labelWidth()) {
        if (!row) return;
        const Row& shown = m_rows.rows()[*row];
        if (at.x() < 6 + kIndent && shown.space == nullptr)
            setExpanded(shown.site->id.value, !m_rows.isExpanded(shown.site->id.value));
        else
            emit sitesSelected({shown.site->id.value});
        return;
    }
    const auto hit = hitAt(at);
    if (!hit) return setCurrent({});
    const Bar bar = m_rows.at(hit->place);
    setCurrent(bar.ref);
    if (!m_isEditable || !bar.isMovable()) return;
    m_pull = Pull{bar.ref, hit->part, at.x(), shownPeriod(bar), shownPeriod(bar), true};
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    if (m_pull && m_pull->isHeld) return pullTo(at.x());
    const auto hit = hitAt(at);
    const bool isMovable = hit && m_isEditable && m_rows.at(hit->place).isMovable();
    viewport()->setCursor(!isMovable                    ? Qt::ArrowCursor
                          : hit->part == BarPart::whole ? Qt::OpenHandCursor
                                                        : Qt::SizeHorCursor);
}

void TimelineView::pullTo(int x) {
    m_pull->now = dragged(m_pull->before, m_pull->part, m_scale.daysIn(x - m_pull->x), m_snap);
    judge(m_pull->bar, m_pull->now);
    say();
    viewport()->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) endPull(true);
}

void TimelineView::endPull(bool isWanted) {
    if (!m_pull || !m_pull->isHeld) return;
    const Pull pull = *m_pull;
    m_pull.reset();
    if (isWanted && pull.now != pull.before) return ask(pull.bar, pull.before, pull.now);
    judge(pull.bar, pull.before);
    say();
    viewport()->update();
}

// The bar stays where it was put until what is kept is read back.
void TimelineView::ask(const BarRef& bar, const Period& seen, const Period& wanted) {
    m_pull = Pull{bar, BarPart::whole, 0, seen, wanted, false};
    judge(bar, wanted);
    say();
    viewport()->update();
    emit changeWanted(bar, seen, wanted);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    const auto hit = hitAt(at);
    const auto row = rowAt(at);
    // In the middle of a window there is room for an agreement; its ends are the window's own.
    const bool isRoom = !hit || (m_rows.at(hit->place).placement == nullptr && hit->part == BarPart::whole);
    if (row && isRoom && at.x() >= labelWidth()) {
        endPull(false);
        askAgreement(*row, dayAt(at.x()));
        return;
    }
    if (hit) {
        const BarRef bar = m_rows.at(hit->place).ref;
        endPull(false);
        emit formWanted(bar);
        return;
    }
    if (!row || at.x() >= labelWidth() || m_rows.rows()[*row].space != nullptr) return;
    const std::int64_t site = m_rows.rows()[*row].site->id.value;
    setExpanded(site, !m_rows.isExpanded(site));
}

geo::Date TimelineView::dayAt(int x) const {
    return m_scale.dayAt(x - chart().left() + horizontalScrollBar()->value());
}

void TimelineView::askAgreement(std::size_t row, geo::Date day) {
    const Row& asked = m_rows.rows()[row];
    if (!m_isEditable || asked.site->spaces.empty()) return;
    emit agreementWanted(asked.site->id.value, asked.space != nullptr ? asked.space->space.id.value : 0,
                         m_snap == Snap::month ? geo::usecase::nearestMonthStart(day) : day);
}

// Where an agreement that is asked for by key begins: behind the one in hand, else on the date of the map, or today.
geo::Date TimelineView::dayInHand() const {
    const auto place = m_current ? m_rows.find(*m_current) : std::nullopt;
    const Bar* bar = place ? &m_rows.at(*place) : nullptr;
    if (bar != nullptr && bar->placement != nullptr && bar->period.until) return *bar->period.until;
    return m_date.value_or(m_today);
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto held = m_current ? m_rows.find(*m_current) : std::nullopt;
    const QPoint at = isKey && held ? rectOf(*m_current).center() : event->pos();
    const auto hit = hitAt(at);
    const auto row = isKey && held ? std::optional{held->row} : rowAt(at);
    if (!row || at.x() < labelWidth()) return;
    const geo::Date day = isKey ? dayInHand() : dayAt(at.x());
    const auto bar = isKey ? m_current : hit ? std::optional{m_rows.at(hit->place).ref} : std::nullopt;
    QMenu menu(this);
    QAction* add = menu.addAction(tr("&New agreement…"));
    add->setEnabled(m_isEditable && !m_rows.rows()[*row].site->spaces.empty());
    connect(add, &QAction::triggered, this, [this, row, day] { askAgreement(*row, day); });
    QAction* dates = menu.addAction(tr("&Dates…"));
    dates->setEnabled(m_isEditable && bar && m_rows.find(*bar) && m_rows.at(*m_rows.find(*bar)).isMovable());
    connect(dates, &QAction::triggered, this, [this, bar] { emit formWanted(*bar); });
    menu.exec(isKey ? viewport()->mapToGlobal(at) : event->globalPos());
}

void TimelineView::wheelEvent(QWheelEvent* event) {
    const QPoint at = event->position().toPoint();
    const bool isZoom = event->modifiers().testFlag(Qt::ControlModifier) || at.y() < kHeadHeight;
    if (isZoom) {
        zoomAbout(std::pow(1.3, event->angleDelta().y() / 120.0), std::max(at.x(), chart().left()));
    } else {
        const bool isSideways = event->modifiers().testFlag(Qt::ShiftModifier);
        const QPoint angle = event->angleDelta();
        QScrollBar* down = isSideways ? horizontalScrollBar() : verticalScrollBar();
        down->setValue(down->value() - angle.y() / 120 * kRowHeight * 2);
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - angle.x() / 2);
    }
    viewport()->update();
    event->accept();
}

// --- keys ---

bool TimelineView::focusNextPrevChild(bool next) {
    return goToBar(next ? 1 : -1) || QAbstractScrollArea::focusNextPrevChild(next);
}

void TimelineView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    const bool isTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isTab && !m_current) goToBar(event->reason() == Qt::TabFocusReason ? 1 : -1);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent* event) {
    endPull(false);
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

// Behind the last bar the focus goes on to the next control.
bool TimelineView::goToBar(int direction) {
    std::vector<TimelineRows::Place> places;
    const auto& rows = m_rows.rows();
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t bar = 0; bar < rows[row].bars.size(); ++bar) places.push_back({row, bar});
    std::ptrdiff_t next = direction > 0 ? 0 : std::ssize(places) - 1;
    for (std::ptrdiff_t i = 0; m_current && i < std::ssize(places); ++i)
        if (m_rows.at(places[static_cast<std::size_t>(i)]).ref == *m_current) next = i + direction;
    if (next < 0 || next >= std::ssize(places)) {
        setCurrent({});
        return false;
    }
    const auto place = places[static_cast<std::size_t>(next)];
    setCurrent(m_rows.at(place).ref);
    reveal(place);
    return true;
}

void TimelineView::goToRow(int direction) {
    const auto& rows = m_rows.rows();
    const auto place = m_current ? m_rows.find(*m_current) : std::nullopt;
    std::ptrdiff_t row = place ? static_cast<std::ptrdiff_t>(place->row) + direction : 0;
    while (row >= 0 && row < std::ssize(rows) && rows[static_cast<std::size_t>(row)].bars.empty()) row += direction;
    if (row < 0 || row >= std::ssize(rows)) return;
    const TimelineRows::Place next{static_cast<std::size_t>(row), 0};
    setCurrent(m_rows.at(next).ref);
    reveal(next);
}

void TimelineView::reveal(const TimelineRows::Place& place) {
    const QRect box = barRect(place.row, m_rows.at(place));
    const QRect area = chart();
    QScrollBar* down = verticalScrollBar();
    const QRect row = rowRect(place.row);
    if (row.top() < area.top()) down->setValue(down->value() - (area.top() - row.top()));
    if (row.bottom() > area.bottom()) down->setValue(down->value() + row.bottom() - area.bottom());
    QScrollBar* aside = horizontalScrollBar();
    if (box.right() < area.left() + 20) aside->setValue(aside->value() + box.left() - area.left() - 20);
    if (box.left() > area.right() - 20) aside->setValue(aside->value() + box.left() - area.right() + area.width() / 2);
}

// Left and right: the bar; with Shift its end, with Ctrl and Shift its start.
bool TimelineView::moveByKey(const QKeyEvent& event) {
    if (event.key() != Qt::Key_Left && event.key() != Qt::Key_Right) return false;
    const auto place = m_current ? m_rows.find(*m_current) : std::nullopt;
    if (!place) return false;
    const Bar bar = m_rows.at(*place);
    if (!m_isEditable || !bar.isMovable()) return true;
    const bool isShift = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool isCtrl = event.modifiers().testFlag(Qt::ControlModifier);
    const BarPart part = !isShift ? BarPart::whole : isCtrl ? BarPart::start : BarPart::end;
    const Period before = shownPeriod(bar);
    const Period wanted = stepped(before, part, event.key() == Qt::Key_Right ? 1 : -1, m_snap);
    if (wanted != before) ask(bar.ref, before, wanted);
    return true;
}

bool TimelineView::handleKey(const QKeyEvent& event) {
    if (moveByKey(event)) return true;
    const auto place = m_current ? m_rows.find(*m_current) : std::nullopt;
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        goToRow(event.key() == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Plus:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_Home:
        showToday();
        return true;
    case Qt::Key_Escape:
        if (m_pull && m_pull->isHeld) {
            endPull(false);
            return true;
        }
        return false;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (place) emit formWanted(*m_current);
        return place.has_value();
    case Qt::Key_Insert:
        if (place) askAgreement(place->row, dayInHand());
        return place.has_value();
    case Qt::Key_Asterisk:
        if (!place) return false;
        {
            const std::int64_t site = m_rows.rows()[place->row].site->id.value;
            setExpanded(site, !m_rows.isExpanded(site));
        }
        return true;
    default:
        return false;
    }
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    if (handleKey(*event))
        event->accept();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace app::timeline
