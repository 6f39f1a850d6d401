#include "analysis/allocation/offers.h"

#include "analysis/matching/availability.h"
#include "analysis/matching/cost.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

namespace {

using domain::AllocationParams;
using domain::Project;
using domain::Rule;

constexpr double kSlack = 1.0e-9; // of a share
constexpr std::int64_t kWeek = 14;

bool onlyRanks(const Project& project, Rule rule) {
    return std::ranges::find(project.preferredNeeds, rule) != project.preferredNeeds.end();
}

// The first day of the next month, not before `day`, whose number of months since January of year 0 is a multiple.
Date alignedFrom(Date day, int months) {
    const std::chrono::year_month_day civil{day};
    const auto count = static_cast<int>(civil.year()) * 12 + static_cast<int>(static_cast<unsigned>(civil.month())) - 1;
    const bool isLater = civil.day() != std::chrono::day{1};
    const int next = ((count + (isLater ? 1 : 0) + months - 1) / months) * months;
    return Date{std::chrono::year{next / 12} / static_cast<unsigned>(next % 12 + 1) / 1};
}

// The days on which a stay in the opening is tried.
std::vector<Date> startsIn(const Opening& opening, const std::optional<Date>& latest, const Place& place, int months) {
    const Date last = latest ? *latest : addMonths(opening.start, kPatienceMonths);
    std::vector<Date> starts{opening.start};
    for (Date day = alignedFrom(opening.start, months); day <= last; day = addMonths(day, months))
        starts.push_back(day);
    for (const Held& held : place.held)
        if (held.period.until && *held.period.until > opening.start && *held.period.until <= last)
            starts.push_back(*held.period.until);
    std::ranges::sort(starts);
    starts.erase(std::ranges::unique(starts).begin(), starts.end());
    return starts;
}

std::vector<Opening> openingsFor(const Place& place, const StartSpan& span) {
    const Availability availability = availabilityOf(*place.site, *place.space);
    if (availability.stretches.empty()) return {{span.first, std::nullopt}};
    return openingsOf(availability, span);
}

// What the stay takes, whenever it is.
Offer stayOf(const Market& market, const Candidate& candidate) {
    const Project& project = *market.projects[candidate.project];
    const domain::Space& space = *market.places[candidate.place].space;
    Offer offer{.project = candidate.project,
                .place = candidate.place,
                .from = {},
                .until = {},
                .area = {},
                .weeklySlots = {},
                .share = {},
                .cost = {},
                .score = candidate.score,
                .worth = candidate.worth};
    const auto taken = areaTaken(project, space);
    offer.area = taken ? *taken : project.areaIdeal.value_or(project.areaMin.value_or(SquareMetres{}));
    if (project.weeklySlots && *project.weeklySlots > 0)
        offer.weeklySlots =
            std::min(*project.weeklySlots, std::max<std::int64_t>(space.weeklySlots.value_or(kWeek), 1));
    domain::Placement placement;
    placement.area = taken;
    placement.weeklySlots = offer.weeklySlots;
    offer.share = domain::shareTaken(space, placement);
    offer.cost = yearlyCost(project, space).low;
    return offer;
}

// Where the stay may end; nothing where it does not fit.
std::optional<Offer> endedBy(Offer offer, const Project& project, const std::optional<Date>& end,
                             const std::optional<std::int64_t>& mostMonths) {
    offer.until = end;
    if (project.durationMonths) {
        offer.until =
            addMonths(offer.from, static_cast<int>(std::clamp<std::int64_t>(*project.durationMonths, 1, 1200)));
        if (end && *offer.until > *end) {
            if (!onlyRanks(project, Rule::duration)) return std::nullopt;
            offer.until = end;
        }
    }
    if (mostMonths) {
        const Date most = addMonths(offer.from, static_cast<int>(std::clamp<std::int64_t>(*mostMonths, 0, 1200)));
        const bool isOver = !offer.until || *offer.until > most;
        if (isOver && project.durationMonths) return std::nullopt;
        if (isOver) offer.until = most;
    }
    if (offer.until && *offer.until <= offer.from) return std::nullopt;
    return offer;
}

std::optional<std::int64_t> mostMonthsOf(domain::Bearer bearer, const AllocationParams& params) {
    std::optional<std::int64_t> most;
    for (const domain::BearerCeiling& ceiling : params.ceilings)
        if (ceiling.bearer == bearer && ceiling.months)
            most = std::min(most.value_or(*ceiling.months), *ceiling.months);
    return most;
}

} // namespace

bool overlaps(const Offer& a, const Offer& b) {
    return (!b.until || a.from < *b.until) && (!a.until || b.from < *a.until);
}

bool overlaps(const Offer& offer, const Held& held) {
    return (!held.period.until || offer.from < *held.period.until) &&
           (!held.period.from || !offer.until || *held.period.from < *offer.until);
}

bool hasRoom(const Place& place, const Offer& offer, std::span<const Offer* const> others) {
    // The load is greatest on a day on which something begins.
    std::vector<Date> days{offer.from};
    for (const Held& held : place.held)
        if (held.period.from && *held.period.from > offer.from && overlaps(offer, held))
            days.push_back(*held.period.from);
    for (const Offer* other : others)
        if (other->from > offer.from && overlaps(offer, *other)) days.push_back(other->from);
    return std::ranges::all_of(days, [&](Date day) {
        double load = offer.share.value;
        for (const Held& held : place.held)
            if (held.period.contains(day)) load += held.share.value;
        for (const Offer* other : others)
            if (Period{other->from, other->until}.contains(day)) load += other->share.value;
        return load <= 1.0 + kSlack;
    });
}

std::vector<Offer> offersOf(const Market& market, const Candidate& candidate, const AllocationParams& params,
                            TermCeilings ceilings) {
    const Project& project = *market.projects[candidate.project];
    const Place& place = market.places[candidate.place];
    StartSpan span = startSpanOf(project, params.date);
    if (onlyRanks(project, Rule::available)) span.last = std::nullopt;
    const int months = static_cast<int>(std::clamp<std::int64_t>(params.stepMonths, 1, 120));
    const auto mostMonths = ceilings == TermCeilings::hold ? mostMonthsOf(place.bearer, params) : std::nullopt;
    Offer stay = stayOf(market, candidate);
    std::vector<Offer> offers;
    for (const Opening& opening : openingsFor(place, span)) {
        for (const Date start : startsIn(opening, span.last, place, months)) {
            if (opening.until && start >= *opening.until) break;
            stay.from = start;
            const auto offer = endedBy(stay, project, opening.until, mostMonths);
            if (offer && hasRoom(place, *offer, {})) offers.push_back(*offer);
        }
    }
    return offers;
}

} // namespace geo::analysis
