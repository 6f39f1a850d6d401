#include "analysis/allocation/call_for_places.h"

#include "analysis/allocation/offer_problem.h"

#include <algorithm>
#include <map>

namespace geo::analysis {

namespace {

constexpr double kSlack = 1.0e-9; // of a share

// The market with what is pinned held in its places.
Market withPinned(const Market& market, std::span<const Offer> pinned) {
    Market held = market;
    for (const Offer& offer : pinned)
        held.places[offer.place].held.push_back(
            {{offer.from, offer.until}, offer.share, offer.area, offer.cost, market.projects[offer.project]->id});
    return held;
}

double heldOn(const Place& place, Date day) {
    double sum = 0.0;
    for (const Held& held : place.held)
        if (held.period.contains(day)) sum += held.share.value;
    return sum;
}

// How many of the applicants that would be there on the day fit, beginning with the largest; `all` where all do.
std::size_t fittingOn(const Place& place, const std::vector<const Offer*>& applicants, Date day) {
    std::vector<double> shares;
    for (const Offer* offer : applicants)
        if (Period{offer->from, offer->until}.contains(day)) shares.push_back(offer->share.value);
    std::ranges::sort(shares, std::greater{});
    double load = heldOn(place, day);
    std::size_t count = 0;
    for (const double share : shares) {
        load += share;
        if (load > 1.0 + kSlack) return count;
        ++count;
    }
    return applicants.size();
}

std::size_t placesIn(const Place& place, const std::vector<const Offer*>& applicants) {
    std::vector<Date> days;
    for (const Offer* offer : applicants) days.push_back(offer->from);
    for (const Held& held : place.held)
        if (held.period.from) days.push_back(*held.period.from);
    std::ranges::sort(days);
    days.erase(std::ranges::unique(days).begin(), days.end());
    std::size_t places = applicants.size();
    for (const Date day : days) places = std::min(places, fittingOn(place, applicants, day));
    return places;
}

} // namespace

std::optional<Offer> CallForPlaces::offerOf(const Market& market, std::size_t project, std::size_t place) const {
    for (std::size_t i = market.first[project]; i < market.first[project + 1]; ++i)
        if (market.candidates[i].place == place) return offers[i];
    return std::nullopt;
}

std::vector<Offer> pinnedOffers(const Market& market, const domain::AllocationParams& params) {
    std::map<std::size_t, std::vector<Offer>> byPlace;
    std::vector<Offer> pinned;
    for (std::size_t project = 0; project < market.projects.size(); ++project) {
        const auto pin = pinOf(params, market.projects[project]->id);
        if (!pin) continue;
        for (const Candidate& candidate : market.candidatesOf(project)) {
            if (market.places[candidate.place].space->id != *pin || candidate.isForbidden) continue;
            auto& there = byPlace[candidate.place];
            std::vector<const Offer*> others;
            for (const Offer& each : there) others.push_back(&each);
            for (const Offer& offer : offersOf(market, candidate, params)) {
                if (!hasRoom(market.places[candidate.place], offer, others)) continue;
                there.push_back(offer);
                pinned.push_back(offer);
                break;
            }
        }
    }
    return pinned;
}

Result<CallForPlaces> callForPlaces(const Market& market, const domain::AllocationParams& params,
                                    std::span<const Offer> pinned, JobControl& job) {
    const Market held = withPinned(market, pinned);
    CallForPlaces call;
    call.offers.resize(market.candidates.size());
    call.preferences.ofApplicants.resize(market.projects.size());
    std::vector<std::vector<const Offer*>> applicants(market.places.size());
    for (std::size_t project = 0; project < market.projects.size(); ++project) {
        GEO_TRY(job.step(Phase::computing));
        if (pinOf(params, market.projects[project]->id)) continue;
        for (std::size_t i = market.first[project]; i < market.first[project + 1]; ++i) {
            const Candidate& candidate = market.candidates[i];
            if (candidate.isForbidden) continue;
            const auto offers = offersOf(held, candidate, params);
            if (offers.empty()) continue;
            call.offers[i] = offers.front();
            call.preferences.ofApplicants[project].push_back(static_cast<std::uint32_t>(candidate.place));
            applicants[candidate.place].push_back(&*call.offers[i]);
        }
    }
    for (std::size_t place = 0; place < applicants.size(); ++place) {
        auto& those = applicants[place];
        call.preferences.places.push_back(placesIn(held.places[place], those));
        std::ranges::stable_sort(those, std::greater{}, [](const Offer* offer) { return offer->worth; });
        auto& list = call.preferences.ofHolders.emplace_back();
        for (const Offer* offer : those) list.push_back(static_cast<std::uint32_t>(offer->project));
    }
    return call;
}

std::vector<Offer> stableOffers(const Market& market, const CallForPlaces& call, bool placesPropose) {
    const Matching matching =
        stableMatching(call.preferences, placesPropose ? Proposing::holders : Proposing::applicants);
    std::vector<Offer> offers;
    for (std::size_t project = 0; project < matching.size(); ++project)
        if (matching[project])
            if (const auto offer = call.offerOf(market, project, *matching[project])) offers.push_back(*offer);
    return offers;
}

std::vector<domain::ProjectSpace> blockingPairsOf(const Market& market, const CallForPlaces& call,
                                                  std::span<const Offer> allotted) {
    Matching matching(market.projects.size());
    for (const Offer& offer : allotted) // pinned ones name no place in the call
        if (!call.preferences.ofApplicants[offer.project].empty())
            matching[offer.project] = static_cast<std::uint32_t>(offer.place);
    std::vector<domain::ProjectSpace> pairs;
    for (const auto& [project, place] : blockingPairs(call.preferences, matching))
        pairs.push_back({market.projects[project]->id, market.places[place].space->id});
    return pairs;
}

} // namespace geo::analysis
