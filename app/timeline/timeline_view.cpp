#include "timeline/timeline_view.h"

#include "text/today.h"
#include "text/value_text.h"
#include "timeline/bar_text.h"
#include "timeline/timeline_metrics.h"

#include <QAccessible>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace app::timeline {

using geo::Date;
using geo::Period;
using geo::usecase::BarRef;

namespace {

constexpr int kMarginMonths = 12; // that can be scrolled beyond the known dates
constexpr int kYearsWithout = 3;  // shown where no date is known

} // namespace

TimelineView::TimelineView(const text::Language& language, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_language(language)
    , m_today(text::today()) {
    setObjectName(QStringLiteral("timelineView"));
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    keepSpan();
}

void TimelineView::setTimeline(std::shared_ptr<const geo::usecase::Timeline> timeline) {
    const bool isFirst = m_rows.timeline() == nullptr;
    const Date left = m_scale.dayAt(horizontalScrollBar()->value());
    m_pull.reset();
    m_rows.setTimeline(std::move(timeline));
    if (m_current && !m_rows.find(*m_current)) setCurrent({});
    keepSpan();
    updateBars();
    if (isFirst && m_rows.timeline() != nullptr)
        showAll();
    else
        horizontalScrollBar()->setValue(static_cast<int>(m_scale.at(left)));
    viewport()->update();
}

void TimelineView::setShown(std::optional<std::set<std::int64_t>> sites) {
    m_rows.setShown(std::move(sites));
    m_pull.reset();
    updateBars();
    viewport()->update();
}

void TimelineView::setGhosts(std::vector<Ghost> ghosts) {
    m_rows.setGhosts(std::move(ghosts));
    viewport()->update();
}

void TimelineView::setSelected(const std::set<std::int64_t>& sites) {
    m_selected = sites;
    viewport()->update();
}

void TimelineView::setDate(std::optional<Date> date) {
    m_date = date;
    viewport()->update();
}

void TimelineView::setToday(Date today) {
    m_today = today;
    keepSpan();
    updateBars();
    viewport()->update();
}

void TimelineView::setExpanded(std::int64_t site, bool isExpanded) {
    m_rows.setExpanded(site, isExpanded);
    updateBars();
    viewport()->update();
}

void TimelineView::setEmptyText(const QString& sentence) {
    m_emptyText = sentence;
    viewport()->update();
}

void TimelineView::setCurrent(const std::optional<BarRef>& bar) {
    m_current = bar;
    m_problems.clear();
    const auto place = bar ? m_rows.find(*bar) : std::nullopt;
    if (place) {
        const Bar& shown = m_rows.at(*place);
        judge(*bar, shownPeriod(shown));
        setAccessibleDescription(barText(m_rows.rows()[place->row], shown, shownPeriod(shown), m_language));
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    say();
    viewport()->update();
}

std::optional<Period> TimelineView::pulled() const {
    return m_pull ? std::optional{m_pull->now} : std::nullopt;
}

// --- places ---

int TimelineView::labelWidth() const {
    return std::clamp(viewport()->width() / 4, 90, 220);
}

QRect TimelineView::chart() const {
    return {labelWidth(), kHeadHeight, viewport()->width() - labelWidth(), viewport()->height() - kHeadHeight};
}

int TimelineView::xOf(Date day) const {
    const double x = chart().left() + m_scale.at(day) - horizontalScrollBar()->value();
    return static_cast<int>(std::lround(std::clamp(x, -30'000.0, 30'000.0)));
}

QRect TimelineView::rowRect(std::size_t row) const {
    const int top = kHeadHeight + static_cast<int>(row) * kRowHeight - verticalScrollBar()->value();
    return {0, top, viewport()->width(), kRowHeight};
}

Period TimelineView::shownPeriod(const Bar& bar) const {
    return m_pull && m_pull->bar == bar.ref ? m_pull->now : bar.period;
}

// What is behind takes the whole height, what is before it a lane.
QRect TimelineView::barRect(std::size_t row, const Bar& bar) const {
    const QRect area = rowRect(row).adjusted(0, 2, 0, -3);
    const Period period = shownPeriod(bar);
    const int left = period.from ? xOf(*period.from) : chart().left() - kHandle * 3;
    const int right = period.until ? xOf(*period.until) : chart().right() + kHandle * 3;
    const int width = std::max(right - left, 3);
    if (bar.placement == nullptr) return {left, area.top(), width, area.height()};
    const int inner = area.height() - 4;
    const int height = std::max(inner / bar.lanes, 3);
    return {left, area.top() + 2 + bar.lane * inner / bar.lanes, width, height};
}

QRect TimelineView::rectOf(const BarRef& bar) const {
    const auto place = m_rows.find(bar);
    return place ? barRect(place->row, m_rows.at(*place)) : QRect{};
}

std::optional<std::size_t> TimelineView::rowAt(QPoint at) const {
    if (at.y() < kHeadHeight) return std::nullopt;
    const auto row = static_cast<std::size_t>((at.y() - kHeadHeight + verticalScrollBar()->value()) / kRowHeight);
    return row < m_rows.rows().size() ? std::optional{row} : std::nullopt;
}

// The uppermost bar at a place; where ends lie close, the one that is held already, so that back to back both can be.
std::optional<TimelineView::Hit> TimelineView::hitAt(QPoint at) const {
    const auto row = rowAt(at);
    if (!row || at.x() < chart().left()) return std::nullopt;
    const auto& bars = m_rows.rows()[*row].bars;
    std::optional<Hit> found;
    for (std::size_t i = bars.size(); i-- > 0;) {
        const QRect box = barRect(*row, bars[i]).adjusted(-1, 0, 1, 0);
        if (!box.contains(at)) continue;
        if (!found || m_current == bars[i].ref) found = Hit{{*row, i}, BarPart::whole};
    }
    return found ? endOf(*found, at) : std::nullopt;
}

std::optional<TimelineView::Hit> TimelineView::endOf(const Hit& hit, QPoint at) const {
    Hit out = hit;
    const Bar& bar = m_rows.at(hit.place);
    const QRect box = barRect(hit.place.row, bar);
    const int handle = std::min(kHandle, box.width() / 3);
    const Period period = shownPeriod(bar);
    if (period.from && at.x() <= box.left() + handle) out.part = BarPart::start;
    if (period.until && at.x() >= box.right() - handle) out.part = BarPart::end;
    return out;
}

// --- what is looked at ---

void TimelineView::keepSpan() {
    const Period known = m_rows.timeline() != nullptr ? m_rows.timeline()->span : Period{};
    const Date first = std::min(known.from.value_or(m_today), m_today);
    const Date last = std::max(known.until.value_or(geo::addMonths(m_today, 12 * kYearsWithout)), m_today);
    m_span = {geo::addMonths(first, -kMarginMonths), geo::addMonths(last, kMarginMonths)};
    m_scale.origin = *m_span.from;
}

void TimelineView::updateBars() {
    const int width = chart().width();
    const int height = static_cast<int>(m_rows.rows().size()) * kRowHeight - chart().height();
    verticalScrollBar()->setRange(0, std::max(height, 0));
    verticalScrollBar()->setPageStep(std::max(chart().height(), 1));
    verticalScrollBar()->setSingleStep(kRowHeight);
    const double days = m_scale.at(*m_span.until);
    horizontalScrollBar()->setRange(0, std::max(static_cast<int>(days) - width, 0));
    horizontalScrollBar()->setPageStep(std::max(width, 1));
    horizontalScrollBar()->setSingleStep(40);
}

void TimelineView::zoomAbout(double factor, int x) {
    const int fixed = x - chart().left();
    const double day = (horizontalScrollBar()->value() + fixed) / m_scale.pixelsPerDay;
    m_scale.pixelsPerDay = std::clamp(m_scale.pixelsPerDay * factor, TimeScale::kLeast, TimeScale::kMost);
    updateBars();
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(day * m_scale.pixelsPerDay)) - fixed);
    viewport()->update();
}

void TimelineView::showAll() {
    const double days = static_cast<double>((*m_span.until - *m_span.from).count());
    const double margins = 2.0 * 30.0 * kMarginMonths; // days, about: the margins themselves are not shown
    m_scale.pixelsPerDay =
        std::clamp(chart().width() / std::max(days - margins + 60.0, 60.0), TimeScale::kLeast, TimeScale::kMost);
    updateBars();
    horizontalScrollBar()->setValue(static_cast<int>((margins / 2.0 - 30.0) * m_scale.pixelsPerDay));
    viewport()->update();
}

void TimelineView::showToday() {
    horizontalScrollBar()->setValue(static_cast<int>(m_scale.at(m_today)) - chart().width() / 3);
}

void TimelineView::resizeEvent(QResizeEvent*) {
    updateBars();
}

// --- what is said ---

void TimelineView::judge(const BarRef& bar, const Period& period) {
    const auto place = m_rows.find(bar);
    m_problems = place ? geo::usecase::problemsOf(*m_rows.rows()[place->row].site, bar, period)
                       : std::vector<geo::usecase::BarProblem>{};
}

void TimelineView::say() {
    const auto place = m_current ? m_rows.find(*m_current) : std::nullopt;
    if (!place) {
        emit told({});
        return;
    }
    const Bar& bar = m_rows.at(*place);
    QString sentence = barText(m_rows.rows()[place->row], bar, shownPeriod(bar), m_language);
    if (!bar.isMovable()) sentence += tr(" – over: its dates are kept as they were");
    if (!m_problems.empty()) sentence += tr(" – attention: %1").arg(problemTexts(m_problems));
    emit told(sentence);
}

} // namespace app::timeline
