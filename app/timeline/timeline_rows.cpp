#include "timeline/timeline_rows.h"

#include <algorithm>

namespace app::timeline {
namespace {

using geo::Date;
using geo::usecase::BarKind;
using geo::usecase::BarRef;
using geo::usecase::TimelinePlacement;
using geo::usecase::TimelineSite;
using geo::usecase::TimelineSpace;

// Bars of placements (or ghosts) by first day, each in the first lane that is free by then.
template <class Bars>
void layLanes(Bars& bars, std::size_t first) {
    const auto begin = bars.begin() + static_cast<std::ptrdiff_t>(first);
    std::stable_sort(begin, bars.end(), [](const auto& a, const auto& b) {
        return a.period.from.value_or(Date::min()) < b.period.from.value_or(Date::min());
    });
    std::vector<Date> ends; // of the lanes
    for (auto bar = begin; bar != bars.end(); ++bar) {
        const Date from = bar->period.from.value_or(Date::min());
        const auto lane = std::ranges::find_if(ends, [&](Date end) { return end <= from; });
        bar->lane = static_cast<int>(lane - ends.begin());
        const Date end = bar->period.until.value_or(Date::max());
        if (lane == ends.end())
            ends.push_back(end);
        else
            *lane = end;
    }
    for (auto bar = begin; bar != bars.end(); ++bar) bar->lanes = std::max(1, static_cast<int>(ends.size()));
}

void addPlacements(const TimelineSpace& space, std::vector<Bar>& bars) {
    for (const TimelinePlacement& each : space.placements)
        bars.push_back({{BarKind::placement, each.placement.id.value, 0}, each.period(), &each});
}

Row rowOf(const TimelineSite& site, bool isExpanded) {
    Row row{&site, nullptr, {}, {}};
    for (std::size_t i = 0; i < site.windows.size(); ++i)
        row.bars.push_back({{BarKind::window, site.id.value, i}, site.windows[i]});
    const std::size_t first = row.bars.size();
    if (!isExpanded)
        for (const TimelineSpace& space : site.spaces) addPlacements(space, row.bars);
    layLanes(row.bars, first);
    return row;
}

Row rowOf(const TimelineSite& site, const TimelineSpace& space) {
    Row row{&site, &space, {}, {}};
    const auto& from = space.space;
    if (from.availableFrom || from.availableUntil)
        row.bars.push_back({{BarKind::space, from.id.value, 0}, {from.availableFrom, from.availableUntil}});
    const std::size_t first = row.bars.size();
    addPlacements(space, row.bars);
    layLanes(row.bars, first);
    return row;
}

} // namespace

void TimelineRows::setTimeline(std::shared_ptr<const geo::usecase::Timeline> timeline) {
    m_timeline = std::move(timeline);
    build();
}

void TimelineRows::setShown(std::optional<std::set<std::int64_t>> sites) {
    m_shown = std::move(sites);
    build();
}

void TimelineRows::setGhosts(std::vector<Ghost> ghosts) {
    m_ghosts = std::move(ghosts);
    build();
}

void TimelineRows::setExpanded(std::int64_t site, bool isExpanded) {
    if (isExpanded)
        m_expanded.insert(site);
    else
        m_expanded.erase(site);
    build();
}

void TimelineRows::expandAll() {
    if (!m_timeline) return;
    for (const TimelineSite& site : m_timeline->sites) m_expanded.insert(site.id.value);
    build();
}

void TimelineRows::build() {
    m_rows.clear();
    if (!m_timeline) return;
    for (const TimelineSite& site : m_timeline->sites) {
        if (m_shown && !m_shown->contains(site.id.value)) continue;
        const bool isOpen = isExpanded(site.id.value);
        m_rows.push_back(rowOf(site, isOpen));
        if (isOpen)
            for (const TimelineSpace& space : site.spaces) m_rows.push_back(rowOf(site, space));
    }
    for (Row& row : m_rows) addGhosts(row);
}

void TimelineRows::addGhosts(Row& row) const {
    if (row.space == nullptr && isExpanded(row.site->id.value)) return;
    const auto isOf = [&row](const Ghost& ghost, const TimelineSpace& space) {
        return ghost.space == space.space.id && (row.space == nullptr || row.space == &space);
    };
    for (const Ghost& ghost : m_ghosts)
        if (std::ranges::any_of(row.site->spaces, [&](const TimelineSpace& space) { return isOf(ghost, space); }))
            row.ghosts.push_back(ghost);
    layLanes(row.ghosts, 0);
}

std::optional<TimelineRows::Place> TimelineRows::find(const BarRef& ref) const {
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        for (std::size_t bar = 0; bar < m_rows[row].bars.size(); ++bar)
            if (m_rows[row].bars[bar].ref == ref) return Place{row, bar};
    return std::nullopt;
}

} // namespace app::timeline
