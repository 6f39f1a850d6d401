#include "analysis/network/catchment.h"
#include "geom/measure.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

namespace {

void extend(geom::LineString& line, const geom::LineString& more) {
    for (const geom::PointM p : more.points)
        if (line.points.empty() || line.points.back() != p) line.points.push_back(p);
}

// The way from a place back to its start, edge by edge.
class PathWalker {
public:
    PathWalker(const Traveller& traveller, domain::TravelPath& path)
        : m_traveller(traveller)
        , m_graph(traveller.graph())
        , m_path(path) {}

    // The start that it came from; none where the place is not reached.
    const TravelStart* walkBack(const OnStreet& end) {
        const StreetStretch& edge = m_graph.edge(end.edge);
        const auto length = static_cast<double>(edge.length);
        const double share = length > 0.0 ? std::clamp(end.along / length, 0.0, 1.0) : 0.0;
        const TravelField& field = m_traveller.field();
        const float overFrom = field.minutes[edge.from] + timeOf(m_traveller.forward(end.edge), share);
        const float overTo = field.minutes[edge.to] + timeOf(m_traveller.backward(end.edge), 1.0 - share);
        const TravelStart* direct = startFor(end, std::min(overFrom, overTo));
        if (direct != nullptr) {
            take(end.edge, end.along, direct->on.along);
            return direct;
        }
        if (std::min(overFrom, overTo) == kNever) return nullptr;
        const bool isFrom = overFrom <= overTo;
        take(end.edge, end.along, isFrom ? 0.0 : length);
        return fromNode(isFrom ? edge.from : edge.to);
    }

private:
    static float timeOf(float minutes, double share) {
        return share <= 0.0 ? 0.0F : static_cast<float>(static_cast<double>(minutes) * share);
    }

    // Minutes from a start to a place on its edge.
    [[nodiscard]] float minutesTo(const TravelStart& start, EdgeId edge, double along) const {
        const auto length = static_cast<double>(m_graph.edge(edge).length);
        const double way = length > 0.0 ? (along - start.on.along) / length : 0.0;
        return start.already +
               (way >= 0.0 ? timeOf(m_traveller.forward(edge), way) : timeOf(m_traveller.backward(edge), -way));
    }

    [[nodiscard]] const TravelStart* startFor(const OnStreet& end, float than) const {
        const TravelStart* best = nullptr;
        for (const TravelStart& start : m_traveller.startsOn(end.edge)) {
            const float minutes = minutesTo(start, end.edge, end.along);
            if (minutes > than || minutes == kNever) continue;
            than = minutes;
            best = &start;
        }
        return best;
    }

    const TravelStart* fromNode(NodeId node) {
        for (EdgeId via = m_traveller.field().via[node]; via != kNoId; via = m_traveller.field().via[node]) {
            const StreetStretch& edge = m_graph.edge(via);
            const bool isAtTo = edge.to == node;
            const auto length = static_cast<double>(edge.length);
            take(via, isAtTo ? length : 0.0, isAtTo ? 0.0 : length);
            node = isAtTo ? edge.from : edge.to;
        }
        const TravelStart* best = nullptr;
        float least = kNever;
        double along = 0.0;
        for (const TravelStart& start : m_traveller.starts()) {
            if (start.place != m_traveller.field().place[node]) continue;
            const StreetStretch& edge = m_graph.edge(start.on.edge);
            for (const bool isTo : {false, true}) {
                if ((isTo ? edge.to : edge.from) != node) continue;
                const double end = isTo ? static_cast<double>(edge.length) : 0.0;
                const float minutes = minutesTo(start, start.on.edge, end);
                if (minutes >= least) continue;
                least = minutes;
                best = &start;
                along = end;
            }
        }
        if (best != nullptr) take(best->on.edge, along, best->on.along);
        return best;
    }

    void take(EdgeId edge, double from, double to) {
        if (from == to) return;
        extend(m_path.line, m_graph.partOf(edge, from, to));
        m_path.length += Metres{std::abs(to - from)};
        const std::string& name = m_graph.nameOf(edge);
        if (!name.empty() && (m_path.streets.empty() || m_path.streets.back() != name)) m_path.streets.push_back(name);
    }

    const Traveller& m_traveller;
    const StreetGraph& m_graph;
    domain::TravelPath& m_path;
};

} // namespace

std::optional<domain::TravelPath> pathTo(const Traveller& traveller, const PathEnd& end,
                                         std::span<const geom::PointM> places, const domain::CatchmentParams& params) {
    const Traveller::At at = traveller.at(end.on.edge, end.on.along);
    if (at.minutes == kNever) return std::nullopt;
    domain::TravelPath path;
    extend(path.line, {{end.place, end.on.at}});
    const TravelStart* start = PathWalker{traveller, path}.walkBack(end.on);
    if (start == nullptr) return std::nullopt;
    const geom::PointM origin = start->place < places.size() ? places[start->place] : start->on.at;
    extend(path.line, {{start->on.at, origin}});
    path.length += end.on.away + start->on.away;
    path.minutes = Minutes{static_cast<double>(at.minutes + minutesTo(end.on, params.travel))};
    if (params.direction == domain::TravelDirection::away) {
        std::ranges::reverse(path.line.points);
        std::ranges::reverse(path.streets);
    }
    return path;
}

} // namespace geo::analysis
