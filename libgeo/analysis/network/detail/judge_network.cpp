#include "analysis/network/detail/ways.h"

#include "geom/snap.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace geo::analysis::detail {

using domain::NetworkFlawKind;
using domain::TravelMode;

namespace {

// Which nodes hang together by the edges that `isUsed`.
template <class IsUsed>
std::vector<NodeId> componentsOf(const StreetGraph& graph, IsUsed&& isUsed) {
    std::vector<NodeId> parents(graph.nodeCount());
    std::iota(parents.begin(), parents.end(), 0U);
    const auto rootOf = [&parents](NodeId i) {
        while (parents[i] != i) i = parents[i] = parents[parents[i]];
        return i;
    };
    for (EdgeId e = 0; e < graph.edgeCount(); ++e) {
        if (!isUsed(e)) continue;
        const NodeId a = rootOf(graph.edge(e).from);
        const NodeId b = rootOf(graph.edge(e).to);
        parents[std::max(a, b)] = std::min(a, b);
    }
    for (NodeId i = 0; i < parents.size(); ++i) parents[i] = rootOf(i);
    return parents;
}

// By node that stands for a component: its length. Components without an edge have 0.
template <class IsUsed>
std::vector<double> lengthsOf(const StreetGraph& graph, const std::vector<NodeId>& components, IsUsed&& isUsed) {
    std::vector<double> lengths(components.size(), 0.0);
    for (EdgeId e = 0; e < graph.edgeCount(); ++e)
        if (isUsed(e)) lengths[components[graph.edge(e).from]] += static_cast<double>(graph.edge(e).length);
    return lengths;
}

void countMode(const StreetGraph& graph, TravelMode mode, domain::NetworkQuality& quality) {
    const auto isUsed = [&](EdgeId e) { return graph.mayUse(e, mode); };
    const std::vector<double> lengths = lengthsOf(graph, componentsOf(graph, isUsed), isUsed);
    const auto which = static_cast<std::size_t>(mode);
    const double sum = std::accumulate(lengths.begin(), lengths.end(), 0.0);
    quality.length[which] = Metres{sum};
    quality.components[which] =
        static_cast<std::size_t>(std::ranges::count_if(lengths, [](double l) { return l > 0.0; }));
    quality.largestShare[which] = sum > 0.0 ? std::ranges::max(lengths) / sum : 0.0;
}

// Every component but the largest, at the first of its nodes.
void tellIslands(const StreetGraph& graph, domain::NetworkQuality& quality) {
    const auto isUsed = [](EdgeId) { return true; };
    const std::vector<NodeId> components = componentsOf(graph, isUsed);
    const std::vector<double> lengths = lengthsOf(graph, components, isUsed);
    std::vector<std::int64_t> streetOf(graph.nodeCount(), 0);
    for (EdgeId e = 0; e < graph.edgeCount(); ++e) streetOf[components[graph.edge(e).from]] = graph.edge(e).street;
    const auto largest = static_cast<std::size_t>(std::ranges::max_element(lengths) - lengths.begin());
    for (NodeId i = 0; i < lengths.size(); ++i)
        if (i != largest && lengths[i] > 0.0)
            tell(quality, {NetworkFlawKind::island, graph.nodeAt(i), Metres{lengths[i]}, streetOf[i]});
}

// The nearest street within reach that the dead end `node` of `own` does not meet.
std::optional<Metres> missOf(const StreetGraph& graph, NodeId node, EdgeId own, Metres reach) {
    const geom::PointM at = graph.nodeAt(node);
    const StreetStretch& stretch = graph.edge(own);
    const NodeId behind = stretch.from == node ? stretch.to : stretch.from;
    std::optional<Metres> nearest;
    geom::BoxM box;
    box.add(at);
    graph.edgesIn(box.grown(reach.value), [&](EdgeId e) {
        const StreetStretch& other = graph.edge(e);
        if (e == own || other.isLevel || other.from == behind || other.to == behind) return;
        const auto line = graph.lineOf(e);
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            const Metres away = geom::nearestOn(geom::toMetres(line[i]), geom::toMetres(line[i + 1]), at).away;
            if (away <= reach && (!nearest || away < *nearest)) nearest = away;
        }
    });
    return nearest;
}

Result<void> tellDeadEnds(const StreetGraph& graph, Metres reach, domain::NetworkQuality& quality, JobControl& job) {
    std::vector<std::uint32_t> degree(graph.nodeCount(), 0);
    for (EdgeId e = 0; e < graph.edgeCount(); ++e) {
        ++degree[graph.edge(e).from];
        ++degree[graph.edge(e).to];
    }
    for (EdgeId e = 0; e < graph.edgeCount(); ++e) {
        GEO_TRY(stepAt(job, e, graph.edgeCount()));
        const StreetStretch& stretch = graph.edge(e);
        for (const NodeId node : {stretch.from, stretch.to}) {
            if (degree[node] != 1) continue;
            const auto gap = stretch.isLevel ? std::nullopt : missOf(graph, node, e, reach);
            if (gap)
                tell(quality, {NetworkFlawKind::nearMiss, graph.nodeAt(node), *gap, stretch.street});
            else
                tell(quality, {NetworkFlawKind::danglingEnd, graph.nodeAt(node),
                               Metres{static_cast<double>(stretch.length)}, stretch.street});
        }
    }
    return {};
}

} // namespace

Result<void> judgeNetwork(const StreetGraph& graph, const domain::NetworkParams& params,
                          domain::NetworkQuality& quality, JobControl& job) {
    quality.nodes = graph.nodeCount();
    quality.edges = graph.edgeCount();
    for (const TravelMode mode : {TravelMode::walk, TravelMode::cycle, TravelMode::drive}) {
        GEO_TRY(job.step(Phase::checking));
        countMode(graph, mode, quality);
    }
    tellIslands(graph, quality);
    return tellDeadEnds(graph, params.nearMiss, quality, job);
}

} // namespace geo::analysis::detail
