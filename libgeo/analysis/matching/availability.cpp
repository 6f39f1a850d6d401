#include "analysis/matching/availability.h"

#include <algorithm>

namespace geo::analysis {

namespace {

// Joins ordered periods that touch or overlap. An open start sorts first.
std::vector<Period> joined(std::vector<Period> periods) {
    std::erase_if(periods, [](const Period& period) { return !period.isOrdered(); });
    std::ranges::sort(periods, {}, [](const Period& period) { return period.from.value_or(Date::min()); });
    std::vector<Period> stretches;
    for (const Period& period : periods) {
        const bool follows =
            !stretches.empty() && (!stretches.back().until || !period.from || *period.from <= *stretches.back().until);
        if (!follows) {
            stretches.push_back(period);
        } else if (auto& until = stretches.back().until; until) {
            until = period.until ? std::max(until, period.until) : std::nullopt;
        }
    }
    return stretches;
}

} // namespace

Availability availabilityOf(const domain::Site& site, const domain::Space& space) {
    if (space.availableFrom || space.availableUntil)
        return {{{space.availableFrom, space.availableUntil}},
                space.availableFrom ? "space.available_from" : "space.available_until"};
    return {joined(site.windows), site.windows.empty() ? "space.available_from" : "site.windows"};
}

StartSpan startSpanOf(const domain::Project& project, Date date) {
    return {std::max(date, project.startEarliest.value_or(date)), project.startLatest};
}

std::int64_t Opening::months() const {
    if (!until || addMonths(start, kOpenEndMonths) <= *until) return kOpenEndMonths;
    const std::chrono::year_month_day from{start};
    const std::chrono::year_month_day to{*until};
    const int months = 12 * (int{to.year()} - int{from.year()}) + static_cast<int>(unsigned{to.month()}) -
                       static_cast<int>(unsigned{from.month()});
    return addMonths(start, months) <= *until ? months : months - 1; // the same day of the last month may be past
}

bool Opening::lasts(std::int64_t months) const {
    const auto asked = static_cast<int>(std::clamp<std::int64_t>(months, 0, kOpenEndMonths));
    return !until || addMonths(start, asked) <= *until;
}

std::optional<Opening> openingIn(const Period& stretch, const StartSpan& span) {
    const Date start = std::max(span.first, stretch.from.value_or(span.first));
    const bool inTime = !span.last || start <= *span.last;
    if (!inTime || !stretch.contains(start)) return std::nullopt;
    return Opening{start, stretch.until};
}

std::vector<Opening> openingsOf(const Availability& availability, const StartSpan& span) {
    std::vector<Opening> openings;
    for (const Period& stretch : availability.stretches)
        if (const auto opening = openingIn(stretch, span)) openings.push_back(*opening);
    return openings;
}

} // namespace geo::analysis
