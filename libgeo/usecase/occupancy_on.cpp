#include "usecase/occupancy_on.h"

#include "analysis/matching/availability.h"

#include <algorithm>
#include <unordered_map>

namespace geo::usecase {

namespace {

using domain::Placement;
using domain::PlacementState;

constexpr double kFull = 1.0 - 1.0e-9;

using BySpace = std::unordered_map<std::int64_t, std::vector<const Placement*>>;

Occupancy freeOn(const std::vector<Period>& periods, Date day) {
    if (periods.empty()) return Occupancy::unknown;
    const bool holds = std::ranges::any_of(periods, [&](const Period& period) { return period.contains(day); });
    return holds ? Occupancy::available : Occupancy::notAvailable;
}

SpaceOn spaceOn(const domain::Site& site, const domain::Space& space, const BySpace& bySpace, Date day) {
    SpaceOn out{space.id, Occupancy::unknown, 0.0, {}};
    if (const auto found = bySpace.find(space.id.value); found != bySpace.end()) {
        for (const Placement* placement : found->second) {
            if (!takesRoomOn(*placement, day)) continue;
            out.placements.push_back(placement->id);
            out.taken += shareTaken(space, *placement).value;
        }
    }
    if (out.placements.empty())
        out.state = freeOn(analysis::availabilityOf(site, space).stretches, day);
    else
        out.state = out.taken >= kFull ? Occupancy::occupied : Occupancy::partly;
    return out;
}

Occupancy stateOf(const std::vector<SpaceOn>& spaces) {
    const auto any = [&](Occupancy state) { return std::ranges::find(spaces, state, &SpaceOn::state) != spaces.end(); };
    using enum Occupancy;
    if (std::ranges::all_of(spaces, [](const SpaceOn& space) { return space.state == occupied; })) return occupied;
    if (any(occupied) || any(partly)) return partly;
    if (any(available)) return available;
    return any(unknown) ? unknown : notAvailable;
}

} // namespace

bool takesRoomOn(const Placement& placement, Date day) {
    const bool isRunning = placement.state == PlacementState::running;
    if (!isRunning && placement.state != PlacementState::agreed && placement.state != PlacementState::ended)
        return false;
    if (!placement.from && !placement.until) return isRunning;
    return Period{placement.from, placement.until}.contains(day);
}

std::vector<SiteOn> occupancyOf(std::span<const domain::Site> sites, std::span<const Placement> placements, Date day) {
    BySpace bySpace;
    for (const Placement& placement : placements) bySpace[placement.space.value].push_back(&placement);
    std::vector<SiteOn> out;
    out.reserve(sites.size());
    for (const domain::Site& site : sites) {
        SiteOn& on = out.emplace_back();
        on.site = site.id;
        for (const domain::Space& space : site.spaces) {
            on.spaces.push_back(spaceOn(site, space, bySpace, day));
            const double area = space.area.value_or(SquareMetres{0.0}).value;
            on.area.value += area;
            on.taken.value += area * std::min(on.spaces.back().taken, 1.0);
        }
        on.state = on.spaces.empty() ? freeOn(site.windows, day) : stateOf(on.spaces);
    }
    return out;
}

carto::TakenShares takenShares(std::span<const SiteOn> sites) {
    carto::TakenShares shares;
    for (const SiteOn& site : sites) {
        if (site.spaces.empty() || site.state == Occupancy::notAvailable) continue;
        double share = 0.0;
        if (site.area.value > 0.0) {
            share = site.taken.value / site.area.value;
        } else {
            for (const SpaceOn& space : site.spaces) share += std::min(space.taken, 1.0);
            share /= static_cast<double>(site.spaces.size());
        }
        share = share >= kFull ? 1.0 : share;
        shares.emplace(site.site.value, carto::Taken{share, site.state != Occupancy::unknown});
    }
    return shares;
}

Result<SiteOn> occupancyOfSite(const Desk& desk, SiteId site, Date day, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    std::vector<Diagnostic> diagnostics;
    GEO_ASSIGN(auto record, desk.rowById(domain::Kind::site, site.value));
    GEO_ASSIGN(domain::Site whole, store::objectOf<domain::Site>(std::move(record), diagnostics));
    GEO_ASSIGN(auto spaces, desk.referring(domain::Kind::space, "site_id", site.value));
    std::vector<Placement> placements;
    for (domain::Record& each : spaces) {
        GEO_TRY(job.step(Phase::reading));
        GEO_ASSIGN(auto there, desk.referring(domain::Kind::placement, "space_id", each.id));
        for (domain::Record& row : there) {
            GEO_ASSIGN(Placement placement, store::objectOf<Placement>(std::move(row), diagnostics));
            placements.push_back(std::move(placement));
        }
        GEO_ASSIGN(domain::Space space, store::objectOf<domain::Space>(std::move(each), diagnostics));
        whole.spaces.push_back(std::move(space));
    }
    return occupancyOf(std::span{&whole, 1}, placements, day).front();
}

Result<std::vector<SiteOn>> occupancyOn(const Desk& desk, Date day, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    GEO_ASSIGN(const auto sites, desk.workspace().all<domain::Site>(job));
    GEO_ASSIGN(const auto placements, desk.workspace().all<Placement>(job));
    return occupancyOf(sites.value, placements.value, day);
}

} // namespace geo::usecase
