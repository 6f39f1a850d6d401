#include "usecase/shown_on.h"

#include "usecase/site_periods.h"

#include <algorithm>
#include <fmt/format.h>

namespace geo::usecase {

namespace {

std::string betweenFields(std::string_view from, std::string_view until, Date day) {
    return fmt::format("({0} is null or {0} <= '{2}') and ({1} is null or {1} > '{2}')", from, until, isoDate(day));
}

bool holds(const std::vector<Period>& periods, Date day) {
    return periods.empty() || std::ranges::any_of(periods, [&](const Period& period) { return period.contains(day); });
}

// The windows say it of most sites; those of which spaces or agreements say otherwise are named by their numbers.
Result<std::string> sitesOn(const Desk& desk, Date day, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    GEO_ASSIGN(const SitePeriods periods, SitePeriods::read(desk, job));
    GEO_ASSIGN(const auto sites, desk.workspace().all<domain::Site>(job));
    std::string also;
    std::string except;
    for (const domain::Site& site : sites.value) {
        if (!periods.concerns(site.id.value)) continue;
        const bool isShown = holds(periods.shown(site.id.value, site.windows), day);
        if (isShown == holds(site.windows, day)) continue;
        std::string& list = isShown ? also : except;
        list += (list.empty() ? "" : ", ") + std::to_string(site.id.value);
    }
    std::string text = fmt::format("windows is null or windows contains '{}'", isoDate(day));
    if (!also.empty()) text += fmt::format(" or id in ({})", also);
    if (!except.empty()) text = fmt::format("({}) and id not in ({})", text, except);
    return text;
}

} // namespace

Result<std::string> shownOn(const Desk& desk, domain::Kind kind, Date day, JobControl& job) {
    switch (kind) {
    case domain::Kind::site:
        return sitesOn(desk, day, job);
    case domain::Kind::space:
        return betweenFields("available_from", "available_until", day);
    case domain::Kind::placement:
        return betweenFields("from_date", "until_date", day);
    default:
        return std::string{};
    }
}

std::string bothOf(const std::string& one, const std::string& other) {
    if (one.empty() || other.empty()) return one + other;
    return fmt::format("({}) and ({})", one, other);
}

} // namespace geo::usecase
