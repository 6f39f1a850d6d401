#include "usecase/new_agreement.h"

#include "analysis/matching/availability.h"
#include "usecase/occupancy_on.h"

#include <algorithm>

namespace geo::usecase {

namespace {

constexpr int kMonths = 12;
constexpr std::int64_t kNew = -1; // the number of a placement that has none yet

bool promises(domain::PlacementState state) {
    using enum domain::PlacementState;
    return state == approved || state == agreed || state == running;
}

double loadOn(const TimelineSpace& space, Date day) {
    double load = 0.0;
    for (const TimelinePlacement& each : space.placements)
        if (promises(each.placement.state) && each.period().contains(day))
            load += shareTaken(space.space, each.placement).value;
    return load;
}

// The load changes only on first days.
double highestLoad(const TimelineSpace& space, const Period& period) {
    double highest = loadOn(space, *period.from);
    for (const TimelinePlacement& each : space.placements)
        if (each.placement.from && period.contains(*each.placement.from))
            highest = std::max(highest, loadOn(space, *each.placement.from));
    return highest;
}

} // namespace

domain::Placement proposedAgreement(const TimelineSite& site, const TimelineSpace& space, Date from) {
    domain::Placement placement;
    placement.space = space.space.id;
    placement.state = domain::PlacementState::agreed;
    placement.from = from;
    placement.until = addMonths(from, kMonths);
    domain::Site windows;
    windows.windows = site.windows;
    for (const Period& stretch : analysis::availabilityOf(windows, space.space).stretches)
        if (stretch.contains(from) && stretch.until) placement.until = std::min(*placement.until, *stretch.until);
    if (!space.space.area) return placement;
    const double left = 1.0 - std::min(1.0, highestLoad(space, {placement.from, placement.until}));
    // A space that is full is proposed whole: what is wrong with that is told.
    placement.area = left > 1.0e-9 ? SquareMetres{space.space.area->value * left} : *space.space.area;
    return placement;
}

const TimelineSpace* roomiestSpace(const TimelineSite& site, Date day) {
    const auto found = std::ranges::max_element(site.spaces, {}, [&](const TimelineSpace& space) {
        return (1.0 - std::min(1.0, loadOn(space, day))) * space.space.area.value_or(SquareMetres{1.0}).value;
    });
    return found == site.spaces.end() ? nullptr : &*found;
}

std::vector<BarProblem> problemsOfNew(const TimelineSite& site, const domain::Placement& placement) {
    if (!promises(placement.state)) return {};
    TimelineSite with = site;
    for (TimelineSpace& space : with.spaces) {
        if (space.space.id != placement.space) continue;
        TimelinePlacement& added = space.placements.emplace_back(TimelinePlacement{placement, {}});
        added.placement.id.value = kNew;
    }
    return problemsOf(with, {BarKind::placement, kNew, 0}, {placement.from, placement.until});
}

Result<CommitReport> addAgreement(Desk& desk, const domain::Placement& placement) {
    return desk.add(domain::toRecord(placement));
}

} // namespace geo::usecase
