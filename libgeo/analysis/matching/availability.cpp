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
    int low = 0;               // lasts
    int high = kOpenEndMonths; // does not
    while (high - low > 1) {
        const int middle = (low + high) / 2;
        (addMonths(start, middle) <= *until ? low : high) = middle;
    }
    return low;
}

bool Opening::lasts(std::int64_t months) const {
    const auto asked = static_cast<int>(std::clamp<std::int64_t>(months, 0, kOpenEndMonths));
    return !until || addMonths(start, asked) <= *until;
}

std::vector<Opening> openingsOf(const Availability& availability, const StartSpan& span) {
    std::vector<Opening> openings;
    for (const Period& stretch : availability.stretches) {
        const Date start = std::max(span.first, stretch.from.value_or(span.first));
        const bool inTime = !span.last || start <= *span.last;
        if (inTime && stretch.contains(start)) openings.push_back({start, stretch.until});
    }
    return openings;
}

} // namespace geo::analysis
