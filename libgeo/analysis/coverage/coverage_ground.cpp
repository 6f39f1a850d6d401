#include "analysis/coverage/coverage_ground.h"

#include <fmt/format.h>

#include <algorithm>

namespace geo::analysis {

namespace {

using domain::CoveringPlace;
using domain::Openness;
using domain::ThirdPlace;

constexpr double kAnywhere = 1.0e6; // metres within which the distance to a street is told

std::string labelOf(const ThirdPlace& place) {
    return place.name.empty() ? fmt::format("place:{}", place.id.value) : place.name;
}

bool hasAny(const ThirdPlace& place, const std::vector<domain::PlaceFunction>& functions) {
    return functions.empty() || std::ranges::any_of(functions, [&place](domain::PlaceFunction function) {
               return std::ranges::find(place.functions, function) != place.functions.end();
           });
}

CoveringPlace coveringPlace(const ThirdPlace& place) {
    return {.place = {fmt::format("place:{}", place.id.value), place.name, *place.location},
            .thirdPlace = place.id,
            .site = {},
            .functions = place.functions,
            .capacity = place.capacity,
            .snapped = {}};
}

Diagnostic withoutPlace(const ThirdPlace& place) {
    return {DiagnosticCode::geometryEmpty, Severity::warning, {}, labelOf(place), {}};
}

Diagnostic openingUnknown(std::size_t count) {
    return {DiagnosticCode::valueAssumed,
            Severity::warning,
            {},
            {},
            {{"kind", "third_place"}, {"field", "opening"}, {"value", "closed"}, {"count", std::to_string(count)}}};
}

Result<void> addSites(const CoverageGround& ground, const std::vector<SiteId>& added,
                      std::vector<CoveringPlace>& places) {
    for (const SiteId id : added) {
        const auto site = std::ranges::find(ground.sites, id, &domain::Site::id);
        const auto at = site == ground.sites.end() ? std::nullopt : domain::placeOf(*site);
        if (!at) return fail(ErrorCode::notFound, {{"kind", "site"}, {"key", std::to_string(id.value)}});
        places.push_back({.place = {fmt::format("site:{}", id.value), site->name, *at},
                          .thirdPlace = {},
                          .site = id,
                          .functions = {},
                          .capacity = {},
                          .snapped = {}});
    }
    return {};
}

Diagnostic notReached(const CoveringPlace& place, const StreetFinder& finder, Metres tooFar) {
    const auto far = finder.nearest(place.place.at, Metres{kAnywhere});
    return {DiagnosticCode::placeNotReached,
            Severity::warning,
            {},
            place.place.name,
            {{"key", place.place.name.empty() ? place.place.key : place.place.name},
             {"found", far ? fmt::format("{:.0f}", far->away.value) : fmt::format("> {:.0f}", kAnywhere)},
             {"allowed", fmt::format("{:.0f}", tooFar.value)}}};
}

bool hasStreetOf(const StreetGraph& streets, domain::TravelMode mode) {
    for (EdgeId edge = 0; edge < streets.edgeCount(); ++edge)
        if (streets.mayUse(edge, mode)) return true;
    return false;
}

} // namespace

Result<void> checkPeople(const CoverageGround& ground) {
    const auto isPeopled = [](const domain::PopulationCell& cell) {
        return cell.residents && cell.residents->value > 0.0;
    };
    if (std::ranges::any_of(ground.cells, isPeopled)) return {};
    return fail(ErrorCode::nothingToCover, {{"what", "population"}});
}

Result<std::shared_ptr<const Demand>> demandOf(const CoverageGround& ground, const DemandParams& params,
                                               JobControl& job) {
    const auto kept = std::ranges::find(ground.demands, params, &CoverageGround::KeptDemand::params);
    if (kept != ground.demands.end()) return kept->demand;
    const std::string mode{domain::codeOf(params.mode)};
    if (!ground.streets || ground.streets->edgeCount() == 0)
        return fail(ErrorCode::networkMissing, {{"what", "street"}, {"mode", mode}});
    if (!hasStreetOf(*ground.streets, params.mode))
        return fail(ErrorCode::networkMissing, {{"what", "mode"}, {"mode", mode}});
    const StreetFinder finder{*ground.streets, params.mode};
    GEO_ASSIGN(auto demand, spreadResidents(*ground.streets, finder, ground.cells, ground.areas, params, job));
    return std::make_shared<const Demand>(std::move(demand));
}

Result<std::vector<CoveringPlace>> placesAsked(const CoverageGround& ground, const domain::CoverageParams& params,
                                               std::vector<Diagnostic>& diagnostics) {
    std::vector<CoveringPlace> places;
    for (const ThirdPlaceId id : params.removed)
        if (std::ranges::find(ground.places, id, &ThirdPlace::id) == ground.places.end())
            return fail(ErrorCode::notFound, {{"kind", "third_place"}, {"key", std::to_string(id.value)}});
    std::size_t unknown = 0;
    for (const ThirdPlace& place : ground.places) {
        if (!hasAny(place, params.functions) || std::ranges::find(params.removed, place.id) != params.removed.end())
            continue;
        if (params.openAt) {
            const Openness openness = opennessAt(domain::parseOpeningHours(place.opening), *params.openAt);
            if (openness == Openness::unknown) ++unknown;
            if (openness != Openness::open) continue;
        }
        if (place.location)
            places.push_back(coveringPlace(place));
        else
            diagnostics.push_back(withoutPlace(place));
    }
    if (unknown > 0) diagnostics.push_back(openingUnknown(unknown));
    GEO_TRY(addSites(ground, params.added, places));
    if (places.empty()) return fail(ErrorCode::nothingToCover, {{"what", "place"}});
    return places;
}

std::vector<TravelStart> startsOf(const StreetGraph& streets, std::vector<CoveringPlace>& places,
                                  const domain::TravelParams& travel, std::vector<Diagnostic>& diagnostics) {
    const StreetFinder finder{streets, travel.mode};
    std::vector<TravelStart> starts;
    for (std::uint32_t number = 0; number < places.size(); ++number) {
        const auto on = finder.nearest(places[number].place.at, travel.tooFar);
        if (!on) {
            diagnostics.push_back(notReached(places[number], finder, travel.tooFar));
            continue;
        }
        places[number].snapped = on->away;
        starts.push_back({*on, minutesTo(*on, travel), number});
    }
    return starts;
}

} // namespace geo::analysis
