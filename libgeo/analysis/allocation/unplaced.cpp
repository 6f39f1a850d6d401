#include "analysis/allocation/unplaced.h"

#include "analysis/allocation/offer_problem.h"

#include <algorithm>

namespace geo::analysis {

namespace {

using domain::AllocationParams;
using domain::Unplaced;
using domain::UnplacedReason;

constexpr double kSlack = 1.0e-6; // of m2 or EUR

template <class Amount>
double carriedOn(const Market& market, domain::Bearer bearer, std::span<const Offer> allotted, Date day,
                 Amount amount) {
    double sum = 0.0;
    for (const HeldByBearer& each : market.borne)
        if (each.bearer == bearer && each.held.period.contains(day)) sum += amount(each.held);
    for (const Offer& offer : allotted)
        if (market.places[offer.place].bearer == bearer && Period{offer.from, offer.until}.contains(day))
            sum += amount(offer);
    return sum;
}

// What is held already is over the ceiling whatever is allotted: only days on which something allotted is there count.
template <class Amount>
bool isOver(const Market& market, domain::Bearer bearer, double most, std::span<const Offer> allotted, Amount amount) {
    std::vector<Date> days;
    for (const Offer& offer : allotted)
        if (market.places[offer.place].bearer == bearer && amount(offer) > 0.0) days.push_back(offer.from);
    for (const HeldByBearer& each : market.borne) {
        const auto& begin = each.held.period.from;
        const bool isShared =
            begin && std::ranges::any_of(allotted, [&](const Offer& offer) {
                return market.places[offer.place].bearer == bearer && Period{offer.from, offer.until}.contains(*begin);
            });
        if (isShared && each.bearer == bearer) days.push_back(*begin);
    }
    return std::ranges::any_of(
        days, [&](Date day) { return carriedOn(market, bearer, allotted, day, amount) > most + kSlack; });
}

class Asking {
public:
    Asking(const Market& market, const AllocationParams& params, std::span<const Offer> allotted)
        : m_market(market)
        , m_params(params)
        , m_allotted(allotted) {}

    Unplaced why(std::size_t project) const {
        Unplaced out;
        out.project = m_market.projects[project]->id;
        const auto candidates = m_market.candidatesOf(project);
        out.eligible = candidates.size();
        if (candidates.empty()) return out;
        const auto allowed = allowedOf(project);
        out.reason = UnplacedReason::forbidden;
        if (allowed.empty()) return out;
        if (const auto fitting = fittingRoom(allowed))
            tellObligation(out, *fitting, allowed);
        else
            tellTaken(out, allowed.front());
        return out;
    }

private:
    [[nodiscard]] std::vector<Candidate> allowedOf(std::size_t project) const {
        const auto pin = pinOf(m_params, m_market.projects[project]->id);
        std::vector<Candidate> allowed;
        for (const Candidate& candidate : m_market.candidatesOf(project)) {
            const bool isElsewhere = pin && m_market.places[candidate.place].space->id != *pin;
            if (!candidate.isForbidden && !isElsewhere) allowed.push_back(candidate);
        }
        return allowed;
    }

    [[nodiscard]] std::vector<const Offer*> thoseIn(std::size_t place) const {
        std::vector<const Offer*> there;
        for (const Offer& offer : m_allotted)
            if (offer.place == place) there.push_back(&offer);
        return there;
    }

    [[nodiscard]] std::vector<Offer> fittingOffers(const Candidate& candidate, TermCeilings ceilings) const {
        auto offers = offersOf(m_market, candidate, m_params, ceilings);
        const auto there = thoseIn(candidate.place);
        std::erase_if(offers,
                      [&](const Offer& offer) { return !hasRoom(m_market.places[candidate.place], offer, there); });
        return offers;
    }

    // The dearest that has room, whatever the ceilings say.
    [[nodiscard]] std::optional<Offer> fittingRoom(const std::vector<Candidate>& allowed) const {
        for (const Candidate& candidate : allowed)
            if (const auto offers = fittingOffers(candidate, TermCeilings::ignored); !offers.empty())
                return offers.front();
        return std::nullopt;
    }

    [[nodiscard]] bool keepsCeilings(const Offer& offer) const {
        std::vector<Offer> with{m_allotted.begin(), m_allotted.end()};
        with.push_back(offer);
        return std::ranges::none_of(m_params.ceilings, [&](const domain::BearerCeiling& ceiling) {
            return ceiling.bearer == m_market.places[offer.place].bearer && isOverCeiling(m_market, ceiling, with);
        });
    }

    [[nodiscard]] bool keepsQpvShare(const Offer& offer) const {
        std::vector<Offer> with{m_allotted.begin(), m_allotted.end()};
        with.push_back(offer);
        return shareInQpv(m_market, with).value >= m_params.qpvShare.value - 1.0e-9;
    }

    void tellObligation(Unplaced& out, const Offer& dearest, const std::vector<Candidate>& allowed) const {
        out.dearest = m_market.places[dearest.place].space->id;
        bool keepsOneCeiling = false;
        for (const Candidate& candidate : allowed)
            for (const Offer& offer : fittingOffers(candidate, TermCeilings::hold)) {
                if (!keepsCeilings(offer)) continue;
                keepsOneCeiling = true;
                if (!keepsQpvShare(offer)) continue;
                out.reason = UnplacedReason::unfinished;
                return;
            }
        out.reason = keepsOneCeiling ? UnplacedReason::qpvShare : UnplacedReason::ceiling;
        if (!keepsOneCeiling) out.bearer = m_market.places[dearest.place].bearer;
    }

    void tellTaken(Unplaced& out, const Candidate& dearest) const {
        out.reason = UnplacedReason::taken;
        const Place& place = m_market.places[dearest.place];
        out.dearest = place.space->id;
        for (const Offer* offer : thoseIn(dearest.place)) out.takenBy.push_back(m_market.projects[offer->project]->id);
        for (const Held& held : place.held) out.takenBy.push_back(held.project);
        std::ranges::sort(out.takenBy);
        out.takenBy.erase(std::ranges::unique(out.takenBy).begin(), out.takenBy.end());
    }

    const Market& m_market;
    const AllocationParams& m_params;
    std::span<const Offer> m_allotted;
};

} // namespace

std::vector<Unplaced> unplacedProjects(const Market& market, const AllocationParams& params,
                                       std::span<const Offer> allotted) {
    std::vector<bool> isPlaced(market.projects.size());
    for (const Offer& offer : allotted) isPlaced[offer.project] = true;
    const Asking asking{market, params, allotted};
    std::vector<Unplaced> out;
    for (std::size_t project = 0; project < market.projects.size(); ++project)
        if (!isPlaced[project]) out.push_back(asking.why(project));
    return out;
}

bool isOverCeiling(const Market& market, const domain::BearerCeiling& ceiling, std::span<const Offer> allotted) {
    const auto area = [](const auto& each) { return each.area.value; };
    const auto cost = [](const auto& each) { return each.cost.value; };
    return (ceiling.area && isOver(market, ceiling.bearer, ceiling.area->value, allotted, area)) ||
           (ceiling.cost && isOver(market, ceiling.bearer, ceiling.cost->value, allotted, cost));
}

Share shareInQpv(const Market& market, std::span<const Offer> allotted) {
    double inside = 0.0;
    double all = 0.0;
    for (const Offer& offer : allotted) {
        all += offer.area.value;
        if (market.places[offer.place].inQpv) inside += offer.area.value;
    }
    return Share{all > 0.0 ? inside / all : 1.0};
}

} // namespace geo::analysis
