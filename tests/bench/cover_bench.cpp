#include "bench/cover_bench.h"

#include "analysis/coverage/coverage_ground.h"
#include "usecase/cover.h"

#include <queue>

namespace bench {
namespace {

using geo::analysis::NodeId;
using geo::analysis::StreetGraph;
using geo::analysis::Traveller;
using geo::analysis::TravelStart;
using geo::domain::CoverageParams;
using geo::usecase::CoverageGround;

// Minutes of every square to its nearest place, residents of it alike: one search and one look a piece.
std::vector<float> nearestOf(const CoverageGround& ground, const geo::analysis::Demand& demand,
                             std::span<const TravelStart> starts) {
    Traveller traveller{*ground.streets, ground.travel, geo::domain::TravelDirection::towards};
    traveller.travel(starts, geo::analysis::kNever);
    std::vector<float> sums(ground.cells.size(), 0.0F);
    std::vector<float> weights(ground.cells.size(), 0.0F);
    for (const auto& piece : demand.pieces) {
        if (piece.edge == geo::analysis::kNoId) continue;
        const auto at = traveller.at(piece.edge, (static_cast<double>(piece.from) + piece.to) / 2.0);
        if (at.place == geo::analysis::kNoId) continue;
        sums[piece.cell] += at.minutes * static_cast<float>(piece.residents);
        weights[piece.cell] += static_cast<float>(piece.residents);
    }
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] /= weights[i];
    return sums;
}

// The search as a textbook has it.
double plainSearch(const StreetGraph& graph, std::span<const TravelStart> starts) {
    std::vector<std::vector<std::pair<NodeId, float>>> arcs(graph.nodeCount());
    for (geo::analysis::EdgeId edge = 0; edge < graph.edgeCount(); ++edge) {
        const auto& stretch = graph.edge(edge);
        if (!stretch.walk) continue;
        arcs[stretch.from].emplace_back(stretch.to, stretch.length);
        arcs[stretch.to].emplace_back(stretch.from, stretch.length);
    }
    std::vector<float> metres(graph.nodeCount(), geo::analysis::kNever);
    using Entry = std::pair<float, NodeId>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    for (const TravelStart& start : starts) queue.emplace(0.0F, graph.edge(start.on.edge).from);
    while (!queue.empty()) {
        const auto [length, node] = queue.top();
        queue.pop();
        if (length >= metres[node]) continue;
        metres[node] = length;
        for (const auto& [to, more] : arcs[node])
            if (length + more < metres[to]) queue.emplace(length + more, to);
    }
    double reached = 0.0;
    for (const float each : metres) reached += each < geo::analysis::kNever ? 1.0 : 0.0;
    return reached;
}

struct Measured {
    Timings ground;
    Timings nearest;
    Timings report;
    Timings reference;
    std::size_t places = 0;
    std::size_t pieces = 0;
};

geo::Result<void> measure(const CoverageGround& ground, int repeat, Measured& measured, geo::JobControl& job) {
    CoverageParams params;
    params.travel = ground.travel;
    std::vector<geo::Diagnostic> untold;
    GEO_ASSIGN(const auto demand, geo::analysis::demandOf(ground, {params.travel.mode, params.travel.tooFar}, job));
    GEO_ASSIGN(auto places, geo::analysis::placesAsked(ground, params, untold));
    const auto starts = geo::analysis::startsOf(*ground.streets, places, params.travel, untold);
    measured.places = places.size();
    measured.pieces = demand->pieces.size();
    volatile double kept = 0.0;
    for (int i = 0; i < repeat; ++i) {
        Stopwatch watch;
        kept = static_cast<double>(nearestOf(ground, *demand, starts).front());
        measured.nearest.add(watch.lap());
        GEO_ASSIGN(const auto report, geo::usecase::cover(ground, params, job));
        measured.report.add(watch.lap());
        kept = plainSearch(*ground.streets, starts) + report.equity.gini;
        measured.reference.add(watch.lap());
    }
    (void)kept;
    return {};
}

} // namespace

geo::Result<Json> benchCover(const CoverBenchParams& params, geo::JobControl& job) {
    GEO_ASSIGN(auto desk,
               geo::usecase::Desk::open(params.workspace, geo::usecase::Access::readOnly, "entente-bench", job));
    Measured measured;
    Stopwatch watch;
    GEO_ASSIGN(const auto ground, geo::usecase::readCoverageGround(desk, job));
    measured.ground.add(watch.lap());
    if (!ground->streets) return geo::fail(geo::ErrorCode::networkMissing, {{"what", "street"}, {"mode", "walk"}});
    GEO_TRY(measure(*ground, params.repeat, measured, job));
    return Json{
        {"command", "cover"},
        {"workspace", params.workspace.string()},
        {"edges", ground->streets->edgeCount()},
        {"nodes", ground->streets->nodeCount()},
        {"cells", ground->cells.size()},
        {"pieces", measured.pieces},
        {"places", measured.places},
        {"ground_ms", measured.ground.json()},
        {"nearest_ms", measured.nearest.json()},
        {"ms", measured.report.json()},
        {"reference", referenceJson("Dijkstra with std::priority_queue on the same streets", measured.reference)},
        {"nearest_ratio", ratio(measured.nearest, measured.reference)},
        {"ratio", ratio(measured.report, measured.reference)}};
}

} // namespace bench
