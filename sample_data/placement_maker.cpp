#include "sample_data/placement_maker.h"

#include "sample_data/random_stream.h"

#include <algorithm>
#include <cmath>

namespace geo::sample {

namespace {

using domain::Placement;
using domain::PlacementState;
using namespace std::chrono;

// What the sample holds for today when a state is given to an agreement.
constexpr Date kDay = sys_days{2026y / November / 22};
constexpr int kMost = 4; // agreements on a space, one after the other

PlacementState stateOf(const Period& period, RandomStream& random) {
    if (period.until && *period.until <= kDay) return PlacementState::ended;
    if (period.contains(kDay)) return PlacementState::running;
    return random.chance(0.5)   ? PlacementState::agreed
           : random.chance(0.6) ? PlacementState::approved
                                : PlacementState::proposed;
}

class PlacementMaker {
public:
    PlacementMaker(std::uint64_t seed, const std::vector<domain::Project>& projects)
        : m_seed(seed)
        , m_projects(projects) {}

    void fill(const domain::Space& space, std::int64_t place) {
        RandomStream random(m_seed, kForPlacements, static_cast<std::uint64_t>(place));
        if (!random.chance(0.34) || !space.availableFrom) return;
        const Date end = space.availableUntil.value_or(addMonths(*space.availableFrom, 72));
        Date from = addMonths(*space.availableFrom, static_cast<int>(random.below(4)));
        const auto count = 1 + random.below(kMost);
        for (std::size_t i = 0; i < count && from < end; ++i) {
            const Date wanted = addMonths(from, static_cast<int>(random.whole(2, 12)) * 3);
            const Date until = std::min(wanted, end);
            add(space, place, {from, until}, random);
            from = random.chance(0.6) ? until : addMonths(until, static_cast<int>(random.whole(1, 5)));
        }
    }

    std::vector<Placement> taken() { return std::move(m_made); }

private:
    void add(const domain::Space& space, std::int64_t place, const Period& period, RandomStream& random) {
        const bool isShared = random.chance(0.25) && space.area.has_value();
        Placement& made = m_made.emplace_back(one(space, place, period, isShared ? 0.55 : 1.0, random));
        if (!isShared) return;
        Placement beside = made;
        beside.project = drawProject(random);
        beside.area = partOf(space, 0.4);
        m_made.push_back(beside);
    }

    Placement one(const domain::Space& space, std::int64_t place, const Period& period, double share,
                  RandomStream& random) const {
        Placement made;
        made.project = drawProject(random);
        made.space = SpaceId{place};
        made.state = stateOf(period, random);
        made.area = partOf(space, share);
        made.from = period.from;
        made.until = period.until;
        if (random.chance(0.5)) made.bearer = static_cast<domain::Bearer>(random.below(5));
        return made;
    }

    static std::optional<SquareMetres> partOf(const domain::Space& space, double share) {
        if (!space.area) return std::nullopt;
        return SquareMetres{std::floor(space.area->value * share)};
    }

    ProjectId drawProject(RandomStream& random) const {
        const std::size_t first = m_projects.size() / 2;
        return ProjectId{static_cast<std::int64_t>(first + random.below(m_projects.size() - first)) + 1};
    }

    std::uint64_t m_seed;
    const std::vector<domain::Project>& m_projects;
    std::vector<Placement> m_made;
};

} // namespace

std::vector<Placement> makePlacements(std::uint64_t seed, const std::vector<domain::Site>& sites,
                                      const std::vector<domain::Project>& projects) {
    if (projects.empty()) return {};
    PlacementMaker maker(seed, projects);
    std::int64_t place = 0;
    for (const domain::Site& site : sites)
        for (const domain::Space& space : site.spaces) maker.fill(space, ++place);
    return maker.taken();
}

} // namespace geo::sample
