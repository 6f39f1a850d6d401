#include "analysis/allocation/market.h"

#include "analysis/matching/qpv_finder.h"
#include "analysis/matching/score_table.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace geo::analysis {

namespace {

using domain::AllocationParams;
using domain::AllocationSnapshot;
using domain::Placement;
using domain::PlacementState;

constexpr double kMostWorth = 1.0e12; // of one candidate, in millionths: sums stay exact

bool holdsRoom(const Placement& placement) {
    using enum PlacementState;
    return placement.state == approved || placement.state == agreed || placement.state == running;
}

// Whether it may still hold room on the day or after it.
bool lasts(const Placement& placement, Date day) {
    return holdsRoom(placement) && (!placement.until || *placement.until > day);
}

std::vector<const domain::Project*> projectsOf(const AllocationSnapshot& snapshot, const AllocationParams& params) {
    const auto isNamed = [&](const domain::Project& project) {
        return std::ranges::find(params.projects, project.id) != params.projects.end();
    };
    const auto hasPlace = [&](const domain::Project& project) {
        return std::ranges::any_of(snapshot.placements, [&](const Placement& placement) {
            return placement.project == project.id && lasts(placement, params.date);
        });
    };
    std::vector<const domain::Project*> projects;
    for (const domain::Project& project : snapshot.projects)
        if (params.projects.empty() ? params.reconsiderPlaced || !hasPlace(project) : isNamed(project))
            projects.push_back(&project);
    std::ranges::sort(projects, {}, &domain::Project::id);
    return projects;
}

std::vector<Place> placesOf(const AllocationSnapshot& snapshot, const AllocationParams& params) {
    const QpvFinder qpvs{snapshot.qpvs, params.date};
    std::vector<Place> places;
    for (const domain::Site& site : snapshot.sites) {
        const auto point = domain::placeOf(site);
        const bool inQpv = point && qpvs.at(*point).has_value();
        for (const domain::Space& space : site.spaces)
            places.push_back({&site, &space, site.bearer.value_or(domain::Bearer::owner), inQpv, {}});
    }
    std::ranges::sort(places, {}, [](const Place& place) { return place.space->id; });
    if (params.spaces.empty()) return places;
    std::vector<SpaceId> wanted = params.spaces;
    std::ranges::sort(wanted);
    std::erase_if(places, [&](const Place& place) { return !std::ranges::binary_search(wanted, place.space->id); });
    return places;
}

Held heldBy(const Placement& placement, const domain::Space& space) {
    Held held{{placement.from, placement.until}, domain::shareTaken(space, placement), {}, {}, placement.project};
    held.area = placement.area.value_or(space.area.value_or(SquareMetres{}));
    const double price = placement.rent.value_or(space.rent.value_or(EurosPerSquareMetreYear{})).value +
                         space.charges.value_or(EurosPerSquareMetreYear{}).value;
    held.cost = EurosPerYear{price * held.area.value};
    return held;
}

// Whether a placement holds room against those who look for a place: not where it is that of one who is reconsidered.
bool stays(const Placement& placement, const AllocationParams& params, const Market& market) {
    if (!lasts(placement, params.date)) return false;
    return !params.reconsiderPlaced || std::ranges::none_of(market.projects, [&](const domain::Project* each) {
        return each->id == placement.project;
    });
}

// The sites as those who look for a place find them.
std::vector<domain::Site> sitesFound(const AllocationSnapshot& snapshot, const AllocationParams& params,
                                     const Market& market) {
    std::vector<domain::Site> sites = snapshot.sites;
    if (!params.reconsiderPlaced) return sites;
    const auto holdersOf = [&](const domain::Site& site, auto holds) {
        return std::ranges::any_of(snapshot.placements, [&](const Placement& placement) {
            return holds(placement) &&
                   std::ranges::find(site.spaces, placement.space, &domain::Space::id) != site.spaces.end();
        });
    };
    for (domain::Site& site : sites) {
        if (site.lifeCycle != domain::LifeCycle::occupied) continue;
        const bool isLeft = holdersOf(site, [&](const Placement& each) { return lasts(each, params.date); }) &&
                            !holdersOf(site, [&](const Placement& each) { return stays(each, params, market); });
        if (isLeft) site.lifeCycle = domain::LifeCycle::mobilisable;
    }
    return sites;
}

void addHeld(const AllocationSnapshot& snapshot, const AllocationParams& params, Market& market) {
    std::unordered_map<std::int64_t, std::pair<const domain::Site*, const domain::Space*>> spaces;
    for (const domain::Site& site : snapshot.sites)
        for (const domain::Space& space : site.spaces) spaces[space.id.value] = {&site, &space};
    for (const Placement& placement : snapshot.placements) {
        const auto found = spaces.find(placement.space.value);
        if (!stays(placement, params, market) || found == spaces.end()) continue;
        const auto [site, space] = found->second;
        const Held held = heldBy(placement, *space);
        market.borne.push_back({placement.bearer.value_or(site->bearer.value_or(domain::Bearer::owner)), held});
        const auto place =
            std::ranges::lower_bound(market.places, space->id, {}, [](const Place& each) { return each.space->id; });
        if (place != market.places.end() && place->space == space) place->held.push_back(held);
    }
}

std::int64_t worthOf(double score, double priority) {
    const double counted = std::isfinite(priority) ? std::max(priority, 0.0) : 1.0;
    return std::llround(std::clamp(score * counted / kWorthUnit, 0.0, kMostWorth));
}

// The space of each row of a table of scores: sites in their order, then spaces in theirs.
std::vector<const domain::Space*> rowsOf(const AllocationSnapshot& snapshot) {
    std::vector<const domain::Space*> rows;
    for (const domain::Site& site : snapshot.sites)
        for (const domain::Space& space : site.spaces) rows.push_back(&space);
    return rows;
}

// Position of the place of each row; nothing for those that are not looked at.
std::vector<std::optional<std::size_t>> placesOfRows(const std::vector<const domain::Space*>& rows,
                                                     const Market& market) {
    std::unordered_map<const domain::Space*, std::size_t> positions;
    for (std::size_t i = 0; i < market.places.size(); ++i) positions[market.places[i].space] = i;
    std::vector<std::optional<std::size_t>> places;
    for (const domain::Space* space : rows) {
        const auto found = positions.find(space);
        places.push_back(found == positions.end() ? std::nullopt : std::optional{found->second});
    }
    return places;
}

// The dearest first, in steps of 1e-12 as a ranking has them; then by the numbers of site and space.
void orderCandidates(const Market& market, std::span<Candidate> candidates) {
    const auto keyOf = [&](const Candidate& candidate) {
        const Place& place = market.places[candidate.place];
        return std::tuple{-std::llround(candidate.score * 1.0e12), place.site->id.value, place.space->id.value};
    };
    std::ranges::sort(candidates, {}, keyOf);
}

Result<void> addCandidates(const AllocationSnapshot& snapshot, const AllocationParams& params, Market& market,
                           JobControl& job) {
    std::vector<domain::Project> projects;
    std::vector<domain::StreetDistances> onStreets;
    for (const domain::Project* project : market.projects) {
        projects.push_back(*project);
        const auto position = static_cast<std::size_t>(project - snapshot.projects.data());
        if (position < snapshot.onStreets.size()) onStreets.push_back(snapshot.onStreets[position]);
    }
    GEO_ASSIGN(const ScoreTable table, scoreAll(projects, sitesFound(snapshot, params, market), snapshot.qpvs,
                                                params.date, params.unknownExcludes, job, onStreets));
    const auto places = placesOfRows(rowsOf(snapshot), market);
    for (std::size_t i = 0; i < projects.size(); ++i) {
        market.first.push_back(market.candidates.size());
        for (const ScoredPair& pair : table.of(i)) {
            const auto place = places[pair.space];
            if (!place) continue;
            const domain::ProjectSpace named{projects[i].id, market.places[*place].space->id};
            market.candidates.push_back({i, *place, pair.score, worthOf(pair.score, projects[i].priority),
                                         std::ranges::find(params.forbidden, named) != params.forbidden.end()});
        }
        orderCandidates(market, std::span{market.candidates}.subspan(market.first.back()));
    }
    market.first.push_back(market.candidates.size());
    return {};
}

} // namespace

Result<Market> readMarket(const AllocationSnapshot& snapshot, const AllocationParams& params, JobControl& job) {
    Market market;
    market.projects = projectsOf(snapshot, params);
    market.places = placesOf(snapshot, params);
    if (market.projects.empty()) return fail(ErrorCode::nothingToAllocate, {{"what", "project"}});
    if (market.places.empty()) return fail(ErrorCode::nothingToAllocate, {{"what", "space"}});
    addHeld(snapshot, params, market);
    GEO_TRY(addCandidates(snapshot, params, market, job));
    return market;
}

} // namespace geo::analysis
