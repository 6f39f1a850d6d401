#include "analysis/network/travel.h"
#include "geom/snap.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

struct StreetFinder::Candidate {
    double away = 0.0;
    EdgeId edge = kNoId;
    double along = 0.0;
    geom::PointM at;
};

namespace {

constexpr double kFirstReach = 20.0; // metres
constexpr double kFarthest = 1e7;    // no two places of a CRS are further apart

} // namespace

std::optional<OnStreet> StreetFinder::nearest(geom::PointM place, Metres tooFar) const {
    const double farthest = std::clamp(tooFar.value, 0.0, kFarthest);
    for (double reach = std::min(kFirstReach, farthest);; reach = std::min(2.0 * reach, farthest)) {
        if (const auto found = nearestWithin(place, reach)) return found;
        if (reach >= farthest) return std::nullopt;
    }
}

std::optional<OnStreet> StreetFinder::nearestWithin(geom::PointM place, double reach) const {
    std::vector<Candidate> candidates;
    geom::BoxM box;
    box.add(place);
    m_graph.edgesIn(box.grown(reach), [&](EdgeId edge) {
        if (!m_graph.mayUse(edge, m_mode) || m_graph.edge(edge).passOnly) return;
        Candidate best{reach, kNoId, 0.0, {}};
        double walked = 0.0;
        const auto line = m_graph.lineOf(edge);
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            const geom::PointM a = geom::toMetres(line[i]);
            const geom::PointM b = geom::toMetres(line[i + 1]);
            const double length = std::hypot(b.x - a.x, b.y - a.y);
            const geom::OnSegment on = geom::nearestOn(a, b, place);
            if (on.away.value < best.away || (on.away.value == best.away && best.edge == kNoId))
                best = {on.away.value, edge, walked + on.along.value * length, on.at};
            walked += length;
        }
        if (best.edge != kNoId) candidates.push_back(best);
    });
    std::ranges::sort(candidates, {}, [](const Candidate& c) { return std::pair{c.away, c.edge}; });
    for (const Candidate& candidate : candidates)
        if (!m_graph.isBarred(place, candidate.at))
            return OnStreet{candidate.edge, candidate.along, candidate.at, Metres{candidate.away}};
    return std::nullopt;
}

float minutesTo(const OnStreet& on, const domain::TravelParams& params) {
    if (params.walk.value <= 0.0) return on.away.value > 0.0 ? kNever : 0.0F;
    return static_cast<float>(on.away.value / (params.walk.value * 1000.0 / 60.0));
}

} // namespace geo::analysis
