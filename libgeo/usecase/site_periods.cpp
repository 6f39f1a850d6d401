#include "usecase/site_periods.h"

#include <algorithm>

namespace geo::usecase {

namespace {

using domain::Kind;
using domain::Placement;
using domain::PlacementState;
using domain::Space;

bool hasDays(const Space& space) {
    return space.availableFrom || space.availableUntil;
}

// Promised without any day, it is there from a day that nobody knows.
bool takesKnownDays(const Placement& placement) {
    if (placement.state == PlacementState::running) return true;
    return placement.state == PlacementState::agreed && (placement.from || placement.until);
}

} // namespace

SitePeriods SitePeriods::of(const std::vector<Space>& spaces, const std::vector<Placement>& placements) {
    SitePeriods out;
    std::unordered_map<std::int64_t, std::int64_t> siteOf;
    for (const Space& space : spaces) {
        siteOf[space.id.value] = space.site.value;
        OfSpaces& site = out.m_sites[space.site.value];
        if (hasDays(space))
            site.periods.push_back({space.availableFrom, space.availableUntil});
        else
            site.hasUndated = true;
    }
    for (const Placement& placement : placements) {
        const auto site = siteOf.find(placement.space.value);
        if (site == siteOf.end() || !takesKnownDays(placement)) continue;
        out.m_sites[site->second].periods.push_back({placement.from, placement.until});
    }
    return out;
}

Result<SitePeriods> SitePeriods::read(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(const auto spaces, desk.workspace().all<Space>(job));
    GEO_ASSIGN(const auto placements, desk.workspace().all<Placement>(job));
    return of(spaces.value, placements.value);
}

std::vector<Period> SitePeriods::shown(std::int64_t site, std::vector<Period> windows) const {
    const auto found = m_sites.find(site);
    if (found == m_sites.end() || (windows.empty() && found->second.hasUndated)) return windows;
    windows.insert(windows.end(), found->second.periods.begin(), found->second.periods.end());
    return windows;
}

Result<std::string> shownState(const Desk& desk, Kind kind) {
    GEO_ASSIGN(std::string state, desk.workspace().rowState(kind));
    if (kind != Kind::site) return state;
    for (const Kind other : {Kind::space, Kind::placement}) {
        GEO_ASSIGN(const std::string more, desk.workspace().rowState(other));
        state += '|' + more;
    }
    return state;
}

bool isUndated(const domain::Site& site) {
    return site.windows.empty() && (site.spaces.empty() || !std::ranges::all_of(site.spaces, hasDays));
}

} // namespace geo::usecase
