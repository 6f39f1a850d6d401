#include "analysis/allocation/offer_problem.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

namespace {

using domain::AllocationParams;

constexpr double kSlack = 1.0e-9;
constexpr Date kNever = Date::max();
constexpr int kMostParts = 3;
constexpr double kCountSlack = 1.0e-6;

// What a choice takes of one resource, and when.
struct Taking {
    std::uint32_t choice = 0;
    std::size_t group = 0;
    Date from;
    Date until;
    double amount = 0.0;
};

struct HeldAmount {
    Period period;
    double amount = 0.0;
};

// A resource that must not be overdrawn on any day: rows for the days on which it might be.
class Resource {
public:
    Resource(double capacity, std::vector<HeldAmount> held)
        : m_capacity(capacity)
        , m_held(std::move(held)) {}

    void add(const Taking& taking) {
        if (taking.amount > 0.0) m_takings.push_back(taking);
    }

    void addRows(ChoiceProblem& problem, std::vector<std::vector<ChoiceLoad>>& loads, std::vector<double>& ofGroup) {
        std::ranges::sort(m_takings, {}, &Taking::choice);
        const auto days = daysOfChange();
        for (std::size_t i = 0; i < days.size(); ++i) {
            const auto active = activeOn(days[i]);
            const double room = std::max(m_capacity - heldOn(days[i]), 0.0);
            if (mostOf(active, ofGroup) <= room + kSlack * std::max(m_capacity, 1.0)) continue;
            if (i + 1 < days.size() && lastUntil(active, days[i + 1]) && heldOn(days[i + 1]) >= heldOn(days[i]))
                continue;
            addRow(problem, loads, active, room, ofGroup);
        }
    }

private:
    [[nodiscard]] std::vector<Date> daysOfChange() const {
        std::vector<Date> days;
        for (const Taking& taking : m_takings) days.push_back(taking.from);
        for (const HeldAmount& held : m_held)
            if (held.period.from) days.push_back(*held.period.from);
        std::ranges::sort(days);
        days.erase(std::ranges::unique(days).begin(), days.end());
        return days;
    }
    [[nodiscard]] std::vector<const Taking*> activeOn(Date day) const {
        std::vector<const Taking*> active;
        for (const Taking& taking : m_takings)
            if (taking.from <= day && day < taking.until) active.push_back(&taking);
        return active;
    }
    [[nodiscard]] double heldOn(Date day) const {
        double sum = 0.0;
        for (const HeldAmount& held : m_held)
            if (held.period.contains(day)) sum += held.amount;
        return sum;
    }
    // The most that the groups may take together.
    static double mostOf(const std::vector<const Taking*>& active, std::vector<double>& ofGroup) {
        double sum = 0.0;
        for (const Taking* taking : active) {
            double& most = ofGroup[taking->group];
            if (taking->amount <= most) continue;
            sum += taking->amount - most;
            most = taking->amount;
        }
        for (const Taking* taking : active) ofGroup[taking->group] = 0.0;
        return sum;
    }
    // All are there on the later day as well: its row says more.
    static bool lastUntil(const std::vector<const Taking*>& active, Date later) {
        return std::ranges::all_of(active, [later](const Taking* taking) { return later < taking->until; });
    }
    static void addRow(ChoiceProblem& problem, std::vector<std::vector<ChoiceLoad>>& loads,
                       const std::vector<const Taking*>& active, double room, std::vector<double>& ofGroup) {
        double unit = room;
        if (unit <= 0.0)
            for (const Taking* taking : active) unit = std::max(unit, taking->amount);
        const auto row = static_cast<std::uint32_t>(problem.room.size());
        problem.room.push_back(room / unit);
        for (const Taking* taking : active) loads[taking->choice].push_back({row, taking->amount / unit});
        if (room > 0.0)
            for (int parts = 1; parts <= kMostParts; ++parts) addCounting(problem, loads, active, room, parts, ofGroup);
    }

    // What follows for whole offers: how many that are large fit beside one another.
    static void addCounting(ChoiceProblem& problem, std::vector<std::vector<ChoiceLoad>>& loads,
                            const std::vector<const Taking*>& active, double room, int parts,
                            std::vector<double>& ofGroup) {
        std::vector<Taking> counted;
        for (const Taking* taking : active) {
            counted.push_back(*taking);
            counted.back().amount = countedShare(taking->amount / room, parts);
        }
        std::vector<const Taking*> those;
        for (const Taking& taking : counted)
            if (taking.amount > 0.0) those.push_back(&taking);
        if (mostOf(those, ofGroup) <= 1.0 + kCountSlack) return;
        const auto row = static_cast<std::uint32_t>(problem.room.size());
        problem.room.push_back(1.0 + kCountSlack);
        for (const Taking* taking : those) loads[taking->choice].push_back({row, taking->amount});
    }

    // The dual feasible function of Fekete and Schepers (2001): shares that sum to 1 at most do so afterwards.
    static double countedShare(double share, int parts) {
        const double scaled = share * (parts + 1);
        if (std::abs(scaled - std::round(scaled)) < kCountSlack) return share;
        return std::floor(scaled) / parts;
    }

    double m_capacity;
    std::vector<HeldAmount> m_held;
    std::vector<Taking> m_takings;
};

Taking takingOf(const Offer& offer, std::size_t choice, double amount) {
    return {static_cast<std::uint32_t>(choice), offer.project, offer.from, offer.until.value_or(kNever), amount};
}

class Building {
public:
    Building(const Market& market, const AllocationParams& params, const Obligations& obligations)
        : m_market(market)
        , m_params(params)
        , m_obligations(obligations) {}

    OfferProblem run(const Listing& listed) {
        for (std::size_t project = 0; project < m_market.projects.size(); ++project) list(project, listed[project]);
        m_loads.resize(m_out.offers.size());
        addPlaces();
        if (m_obligations.ceilings)
            for (const domain::BearerCeiling& ceiling : m_params.ceilings) addCeiling(ceiling);
        if (m_obligations.qpvShare && m_params.qpvShare.value > 0.0) addQpvShare();
        fillGroups();
        return std::move(m_out);
    }

private:
    struct Group {
        std::size_t offers = 0;
        bool isObligatory = false;
        std::int64_t unlisted = 0;
    };

    void list(std::size_t project, std::size_t count) {
        const auto candidates = m_market.candidatesOf(project);
        const auto pin = pinOf(m_params, m_market.projects[project]->id);
        std::vector<Offer> offers;
        std::size_t listed = 0;
        std::int64_t unlisted = 0;
        for (const Candidate& candidate : candidates) {
            const bool isPin = pin == m_market.places[candidate.place].space->id;
            if (candidate.isForbidden || (pin && !isPin) || (!pin && m_obligations.onlyPinned)) continue;
            if (listed++ >= count && !pin) {
                unlisted = candidate.worth;
                break;
            }
            const auto more = offersOf(m_market, candidate, m_params,
                                       m_obligations.ceilings ? TermCeilings::hold : TermCeilings::ignored);
            offers.insert(offers.end(), more.begin(), more.end());
        }
        std::ranges::stable_sort(offers, [](const Offer& a, const Offer& b) {
            return a.worth != b.worth ? a.worth > b.worth : a.from < b.from;
        });
        m_groups.push_back({offers.size(), pin && !offers.empty(), unlisted});
        m_out.offers.insert(m_out.offers.end(), offers.begin(), offers.end());
    }

    void addPlaces() {
        std::vector<std::vector<std::size_t>> byPlace(m_market.places.size());
        for (std::size_t i = 0; i < m_out.offers.size(); ++i) byPlace[m_out.offers[i].place].push_back(i);
        for (std::size_t place = 0; place < byPlace.size(); ++place) {
            std::vector<HeldAmount> held;
            for (const Held& each : m_market.places[place].held) held.push_back({each.period, each.share.value});
            Resource room{1.0, std::move(held)};
            for (const std::size_t i : byPlace[place])
                room.add(takingOf(m_out.offers[i], i, m_out.offers[i].share.value));
            room.addRows(m_out.problem, m_loads, m_ofGroup);
        }
    }

    template <class Amount>
    void addBorne(domain::Bearer bearer, double capacity, Amount amount) {
        std::vector<HeldAmount> held;
        for (const HeldByBearer& each : m_market.borne)
            if (each.bearer == bearer) held.push_back({each.held.period, amount(each.held)});
        Resource borne{capacity, std::move(held)};
        for (std::size_t i = 0; i < m_out.offers.size(); ++i)
            if (m_market.places[m_out.offers[i].place].bearer == bearer)
                borne.add(takingOf(m_out.offers[i], i, amount(m_out.offers[i])));
        borne.addRows(m_out.problem, m_loads, m_ofGroup);
    }

    void addCeiling(const domain::BearerCeiling& ceiling) {
        if (ceiling.area)
            addBorne(ceiling.bearer, ceiling.area->value, [](const auto& each) { return each.area.value; });
        if (ceiling.cost)
            addBorne(ceiling.bearer, ceiling.cost->value, [](const auto& each) { return each.cost.value; });
    }

    // What lies outside takes of what those inside make: share x (inside + outside) <= inside.
    void addQpvShare() {
        double unit = 0.0;
        for (const Offer& offer : m_out.offers) unit = std::max(unit, offer.area.value);
        if (unit <= 0.0) return;
        const auto row = static_cast<std::uint32_t>(m_out.problem.room.size());
        m_out.problem.room.push_back(0.0);
        for (std::size_t i = 0; i < m_out.offers.size(); ++i) {
            const Offer& offer = m_out.offers[i];
            const double inside = m_market.places[offer.place].inQpv ? 1.0 : 0.0;
            const double amount = (m_params.qpvShare.value - inside) * offer.area.value / unit;
            if (amount != 0.0) m_loads[i].push_back({row, amount});
        }
    }

    void fillGroups() {
        std::size_t choice = 0;
        for (const Group& group : m_groups) {
            for (std::size_t i = 0; i < group.offers; ++i, ++choice)
                m_out.problem.add(m_out.offers[choice].worth, m_loads[choice]);
            m_out.problem.endGroup(group.isObligatory, group.unlisted);
        }
    }

    const Market& m_market;
    const AllocationParams& m_params;
    const Obligations& m_obligations;
    OfferProblem m_out;
    std::vector<Group> m_groups;
    std::vector<std::vector<ChoiceLoad>> m_loads; // by choice
    std::vector<double> m_ofGroup = std::vector<double>(m_market.projects.size(), 0.0);
};

} // namespace

OfferProblem offerProblem(const Market& market, const AllocationParams& params, const Listing& listed,
                          const Obligations& obligations) {
    return Building{market, params, obligations}.run(listed);
}

std::optional<SpaceId> pinOf(const AllocationParams& params, ProjectId project) {
    const auto found = std::ranges::find(params.pinned, project, &domain::ProjectSpace::project);
    return found == params.pinned.end() ? std::nullopt : std::optional{found->space};
}

} // namespace geo::analysis
