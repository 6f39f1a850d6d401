#include "timeline/bar_drag.h"

#include "usecase/timeline.h"

#include <algorithm>
#include <functional>

namespace app::timeline {
namespace {

using geo::Date;
using geo::Period;

Date monthStart(Date day) {
    const std::chrono::year_month_day parts{day};
    return std::chrono::sys_days{parts.year() / parts.month() / 1};
}

// The first of a month so many presses away: the next one from within a month.
Date monthsOn(Date day, int steps) {
    const Date start = monthStart(day);
    const bool isBetween = start != day;
    return geo::addMonths(start, isBetween && steps < 0 ? steps + 1 : steps);
}

// The side that is held gives way before the period is gone.
Period notEmpty(Period period, BarPart part, Snap snap) {
    if (!period.from || !period.until) return period;
    const auto after = [&](Date day) { return snap == Snap::day ? day + std::chrono::days{1} : monthsOn(day, 1); };
    const auto before = [&](Date day) { return snap == Snap::day ? day - std::chrono::days{1} : monthsOn(day, -1); };
    if (part == BarPart::start)
        period.from = std::min(*period.from, before(*period.until));
    else
        period.until = std::max(*period.until, after(*period.from));
    return period;
}

Period moved(Period period, BarPart part, Snap snap, const std::function<Date(Date)>& move) {
    if (part != BarPart::end && period.from) period.from = move(*period.from);
    if (part != BarPart::start && period.until) period.until = move(*period.until);
    return notEmpty(period, part, snap);
}

} // namespace

Period dragged(const Period& from, BarPart part, int days, Snap snap) {
    if (days == 0) return from;
    return moved(from, part, snap, [&](Date day) {
        const Date pulled = day + std::chrono::days{days};
        return snap == Snap::day ? pulled : geo::usecase::nearestMonthStart(pulled);
    });
}

Period stepped(const Period& from, BarPart part, int steps, Snap snap) {
    if (steps == 0) return from;
    return moved(from, part, snap,
                 [&](Date day) { return snap == Snap::day ? day + std::chrono::days{steps} : monthsOn(day, steps); });
}

} // namespace app::timeline
