#pragma once

#include "libgeo/analysis/allocation_case.h"

#include <optional>

namespace geo::analysis {

// What an allocation of these offers is worth, by the definition; nothing where an obligation is broken.
class Checker {
public:
    Checker(const AllocationCase& made, const Market& market)
        : m_made(made)
        , m_market(market) {}

    [[nodiscard]] bool holds(const std::vector<Offer>& offers) const {
        std::vector<domain::Allotment> allotments;
        for (const Offer& offer : offers) {
            domain::Allotment each;
            each.space = m_market.places[offer.place].space->id;
            each.area = offer.area;
            each.weeklySlots = offer.weeklySlots;
            each.from = offer.from;
            each.until = offer.until;
            allotments.push_back(each);
        }
        return isWithinRoom(m_made, allotments) && keepsCeilings(offers) && keepsShare(offers);
    }

private:
    [[nodiscard]] bool keepsCeilings(const std::vector<Offer>& offers) const {
        for (const domain::BearerCeiling& ceiling : m_made.params.ceilings)
            for (const Offer& at : offers) {
                double area = 0.0;
                double cost = 0.0;
                for (const Offer& offer : offers) {
                    if (bearerOf(offer) != ceiling.bearer || bearerOf(at) != ceiling.bearer) continue;
                    if (!Period{offer.from, offer.until}.contains(at.from)) continue;
                    area += offer.area.value;
                    cost += offer.cost.value;
                }
                if (bearerOf(at) != ceiling.bearer) continue;
                for (const domain::Placement& placement : m_made.snapshot.placements)
                    if (bearerOf(placement.space) == ceiling.bearer &&
                        Period{placement.from, placement.until}.contains(at.from)) {
                        area += placement.area->value;
                        cost += placement.area->value * rentOf(placement.space);
                    }
                if (ceiling.area && area > ceiling.area->value + 1e-6 && at.area.value > 0.0) return false;
                if (ceiling.cost && cost > ceiling.cost->value + 1e-6 && at.cost.value > 0.0) return false;
            }
        return true;
    }
    [[nodiscard]] bool keepsShare(const std::vector<Offer>& offers) const {
        double inside = 0.0;
        double all = 0.0;
        for (const Offer& offer : offers) {
            all += offer.area.value;
            // The first two sites lie in the neighbourhood of the case.
            if (m_market.places[offer.place].site->id.value <= 2) inside += offer.area.value;
        }
        return inside >= m_made.params.qpvShare.value * all - 1e-6;
    }
    [[nodiscard]] domain::Bearer bearerOf(const Offer& offer) const {
        return m_market.places[offer.place].site->bearer.value_or(domain::Bearer::owner);
    }
    [[nodiscard]] domain::Bearer bearerOf(SpaceId space) const {
        for (const domain::Site& site : m_made.snapshot.sites)
            if (site.spaces.front().id == space) return site.bearer.value_or(domain::Bearer::owner);
        return domain::Bearer::owner;
    }
    [[nodiscard]] double rentOf(SpaceId space) const {
        for (const domain::Site& site : m_made.snapshot.sites)
            if (site.spaces.front().id == space)
                return site.spaces.front().rent.value_or(EurosPerSquareMetreYear{}).value;
        return 0.0;
    }

    const AllocationCase& m_made;
    const Market& m_market;
};

// The greatest sum of score times priority of all, by trying all; nothing where no allocation has what is pinned.
[[nodiscard]] inline std::optional<double> bruteForce(const AllocationCase& made) {
    JobControl job;
    const Market market = readMarket(made.snapshot, made.params, job).value();
    const Checker checker{made, market};
    std::optional<double> best;
    std::vector<Offer> taken;
    const auto tryFrom = [&](auto&& self, std::size_t project, double worth) -> void {
        if (project == market.projects.size()) {
            if ((!best || worth > *best) && checker.holds(taken)) best = worth;
            return;
        }
        std::optional<SpaceId> pin;
        for (const domain::ProjectSpace& pair : made.params.pinned)
            if (pair.project == market.projects[project]->id) pin = pair.space;
        bool canPin = false;
        for (const Candidate& candidate : market.candidatesOf(project)) {
            if (candidate.isForbidden || (pin && market.places[candidate.place].space->id != *pin)) continue;
            for (const Offer& offer : offersOf(market, candidate, made.params)) {
                canPin = canPin || pin.has_value();
                taken.push_back(offer);
                self(self, project + 1, worth + offer.score * market.projects[project]->priority);
                taken.pop_back();
            }
        }
        if (!canPin) self(self, project + 1, worth);
    };
    tryFrom(tryFrom, 0, 0.0);
    return best;
}

// Obligations on top of a random case.
[[nodiscard]] inline AllocationCase obligedCase(quint32 seed) {
    AllocationCase made = randomCase(seed);
    QRandomGenerator random{seed + 1000};
    if (random.bounded(2) == 0) {
        domain::BearerCeiling ceiling{domain::Bearer::epf, {}, {}, {}};
        if (random.bounded(2) == 0) ceiling.area = SquareMetres{double(random.bounded(50, 300))};
        if (random.bounded(2) == 0) ceiling.cost = EurosPerYear{double(random.bounded(1000, 20000))};
        if (random.bounded(3) == 0) ceiling.months = 12;
        made.params.ceilings.push_back(ceiling);
        made.params.ceilings.push_back({domain::Bearer::owner, SquareMetres{double(random.bounded(100, 500))}, {}, {}});
    }
    if (random.bounded(2) == 0) made.params.qpvShare = Share{random.bounded(1, 4) * 0.25};
    for (int i = random.bounded(3); i > 0; --i)
        made.params.forbidden.push_back({ProjectId{random.bounded(1, 6)}, SpaceId{random.bounded(101, 105)}});
    const domain::ProjectSpace pin{ProjectId{random.bounded(1, 6)}, SpaceId{random.bounded(101, 105)}};
    if (random.bounded(3) == 0 && std::ranges::find(made.params.forbidden, pin) == made.params.forbidden.end())
        made.params.pinned.push_back(pin);
    return made;
}

} // namespace geo::analysis
