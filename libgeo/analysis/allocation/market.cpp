#include "analysis/allocation/market.h"

#include "analysis/matching/match.h"
#include "analysis/matching/qpv_finder.h"

#include <algorithm>
#include <cmath>
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
        if (params.projects.empty() ? !hasPlace(project) : isNamed(project)) projects.push_back(&project);
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

void addHeld(const AllocationSnapshot& snapshot, const AllocationParams& params, Market& market) {
    std::unordered_map<std::int64_t, std::pair<const domain::Site*, const domain::Space*>> spaces;
    for (const domain::Site& site : snapshot.sites)
        for (const domain::Space& space : site.spaces) spaces[space.id.value] = {&site, &space};
    for (const Placement& placement : snapshot.placements) {
        const auto found = spaces.find(placement.space.value);
        if (!lasts(placement, params.date) || found == spaces.end()) continue;
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

// The weights of a project as it chose them.
domain::MatchParams matchParams(const domain::Project& project, const AllocationParams& params) {
    const auto choices = domain::rankingChoicesFromJson(project.ranking);
    domain::MatchParams out{.date = params.date, .weights = domain::defaultWeights(project)};
    if (choices && choices->weights) out.weights = *choices->weights;
    out.unknownExcludes = params.unknownExcludes || (choices && choices->unknownExcludes);
    return out;
}

Result<void> addCandidates(const AllocationSnapshot& snapshot, const AllocationParams& params, Market& market,
                           JobControl& job) {
    std::unordered_map<std::int64_t, std::size_t> placeOfSpace;
    for (std::size_t i = 0; i < market.places.size(); ++i) placeOfSpace[market.places[i].space->id.value] = i;
    domain::MatchSnapshot asked{{}, snapshot.sites, snapshot.qpvs};
    for (std::size_t i = 0; i < market.projects.size(); ++i) {
        asked.project = *market.projects[i];
        GEO_ASSIGN(const auto report, matchProject(asked, matchParams(asked.project, params), job));
        market.first.push_back(market.candidates.size());
        for (const domain::Ranked& line : report.ranking) {
            const domain::SpaceMatch& match = report.matches[line.match];
            const auto place = placeOfSpace.find(match.space.value);
            if (place == placeOfSpace.end()) continue;
            const domain::ProjectSpace pair{asked.project.id, match.space};
            market.candidates.push_back({i, place->second, line.score, worthOf(line.score, asked.project.priority),
                                         std::ranges::find(params.forbidden, pair) != params.forbidden.end()});
        }
        GEO_TRY(
            job.step(Phase::checking, static_cast<std::int64_t>(i), static_cast<std::int64_t>(market.projects.size())));
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
