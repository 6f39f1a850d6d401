#include "bench/network_bench.h"

#include "analysis/network/catchment.h"
#include "analysis/network/street_graph_bytes.h"
#include "usecase/street_network.h"

#include <algorithm>
#include <queue>
#include <random>

namespace bench {
namespace {

using geo::analysis::BuiltNetwork;
using geo::analysis::EdgeId;
using geo::analysis::NodeId;
using geo::analysis::StreetGraph;
using geo::domain::StreetEdge;

constexpr std::size_t kAreas = 5; // catchments with a polygon

// A bent grid of streets, some of it missing: as dense as the streets of a metropolis of 534 km2.
std::vector<StreetEdge> madeStreets() {
    constexpr int kSide = 274;
    constexpr double kStep = 84.0;
    std::mt19937 random{1};
    const auto jitter = [&random] { return static_cast<double>(random() % 500) / 10.0 - 25.0; };
    std::vector<geo::geom::PointM> at;
    for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide; ++x) at.push_back({kStep * x + jitter(), kStep * y + jitter()});
    std::vector<StreetEdge> rows;
    const auto add = [&](int a, int b) {
        if (random() % 16 == 0) return;
        StreetEdge row;
        row.id.value = static_cast<std::int64_t>(rows.size()) + 1;
        row.name = "Rue " + std::to_string(rows.size() % 5000);
        row.type = "residential";
        row.walk = row.cycle = row.drive = true;
        const auto from = at[static_cast<std::size_t>(a)];
        const auto to = at[static_cast<std::size_t>(b)];
        row.line.points = {from, {(from.x + to.x) / 2.0 + jitter() / 5.0, (from.y + to.y) / 2.0 + jitter() / 5.0}, to};
        rows.push_back(std::move(row));
    };
    for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide; ++x) {
            if (x + 1 < kSide) add(y * kSide + x, y * kSide + x + 1);
            if (y + 1 < kSide) add(y * kSide + x, (y + 1) * kSide + x);
        }
    return rows;
}

geo::Result<std::vector<StreetEdge>> rowsOf(const NetworkParams& params, geo::JobControl& job) {
    if (params.workspace.empty()) return madeStreets();
    GEO_ASSIGN(const auto desk,
               geo::usecase::Desk::open(params.workspace, geo::usecase::Access::readOnly, "bench", job));
    GEO_ASSIGN(auto rows, desk.workspace().all<StreetEdge>(job));
    return std::move(rows.value);
}

// As a workspace has it: made streets have shared vertices.
geo::Result<BuiltNetwork> builtOf(const NetworkParams& params, std::span<const StreetEdge> rows, geo::JobControl& job) {
    geo::domain::NetworkParams how;
    if (params.workspace.empty()) how.crossings = geo::domain::CrossingRule::sharedVertices;
    return geo::analysis::buildNetwork({rows, {}}, how, job);
}

Timings sortsOf(const std::vector<StreetEdge>& rows, int repeat) {
    std::vector<std::pair<double, double>> ends;
    for (const StreetEdge& row : rows)
        if (!row.line.points.empty())
            for (const auto& p : {row.line.points.front(), row.line.points.back()}) ends.emplace_back(p.x, p.y);
    Timings timings;
    for (int i = 0; i < repeat; ++i) {
        Stopwatch watch;
        auto sorted = ends;
        std::ranges::sort(sorted);
        timings.add(watch.lap());
    }
    return timings;
}

// From the workspace, the second time on from the bytes that it keeps.
geo::Result<Json> readings(const NetworkParams& params, geo::JobControl& job) {
    Timings timings;
    for (int i = 0; i <= params.repeat; ++i) {
        Stopwatch watch;
        GEO_ASSIGN(const auto desk,
                   geo::usecase::Desk::open(params.workspace, geo::usecase::Access::readWrite, "bench", job));
        GEO_ASSIGN(const auto network, geo::usecase::readStreetNetwork(desk, job));
        if (i > 0) timings.add(watch.lap());
    }
    return timings.json();
}

// Places anywhere on the streets.
std::vector<geo::domain::TravelPlace> placesOn(const StreetGraph& graph, int count) {
    std::mt19937 random{7};
    std::vector<geo::domain::TravelPlace> places;
    for (int i = 0; i < count; ++i) {
        const auto edge = static_cast<EdgeId>(random() % graph.edgeCount());
        const double along = static_cast<double>(graph.edge(edge).length) * static_cast<double>(random() % 1000) / 1e3;
        const geo::geom::PointM at = graph.placeOn(edge, along);
        places.push_back({std::to_string(i), "", {at.x + 5.0, at.y}});
    }
    return places;
}

std::vector<geo::analysis::TravelStart> startsOf(const StreetGraph& graph,
                                                 const std::vector<geo::domain::TravelPlace>& places,
                                                 const geo::domain::TravelParams& travel) {
    const geo::analysis::StreetFinder finder{graph, travel.mode};
    std::vector<geo::analysis::TravelStart> starts;
    for (const auto& place : places)
        if (const auto on = finder.nearest(place.at, travel.tooFar))
            starts.push_back({*on, geo::analysis::minutesTo(*on, travel), 0});
    return starts;
}

// Dijkstra as in any textbook, that forgets no more than it touched.
class PlainSearch {
public:
    PlainSearch(const StreetGraph& graph, double metresAMinute)
        : m_neighbours(graph.nodeCount())
        , m_minutes(graph.nodeCount(), 1e18) {
        for (EdgeId e = 0; e < graph.edgeCount(); ++e) {
            const auto& edge = graph.edge(e);
            const double minutes = static_cast<double>(edge.length) / metresAMinute;
            m_neighbours[edge.from].emplace_back(edge.to, minutes);
            m_neighbours[edge.to].emplace_back(edge.from, minutes);
        }
    }
    std::size_t search(NodeId from, double within) {
        for (const NodeId node : m_touched) m_minutes[node] = 1e18;
        m_touched.clear();
        using Entry = std::pair<double, NodeId>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        const auto offer = [&](NodeId node, double minutes) {
            if (minutes > within || minutes >= m_minutes[node]) return;
            m_minutes[node] = minutes;
            m_touched.push_back(node);
            queue.emplace(minutes, node);
        };
        offer(from, 0.0);
        while (!queue.empty()) {
            const auto [minutes, node] = queue.top();
            queue.pop();
            if (minutes > m_minutes[node]) continue;
            for (const auto& [next, more] : m_neighbours[node]) offer(next, minutes + more);
        }
        return m_touched.size();
    }

private:
    std::vector<std::vector<std::pair<NodeId, double>>> m_neighbours;
    std::vector<double> m_minutes;
    std::vector<NodeId> m_touched;
};

Timings plainSearches(const StreetGraph& graph, std::span<const geo::analysis::TravelStart> starts,
                      const NetworkParams& params, double metresAMinute) {
    PlainSearch plain{graph, metresAMinute};
    Timings timings;
    volatile std::size_t kept = 0;
    for (int i = 0; i < params.repeat; ++i) {
        Stopwatch watch;
        for (const auto& start : starts) kept = plain.search(graph.edge(start.on.edge).from, params.minutes);
        timings.add(watch.lap());
    }
    (void)kept;
    return timings;
}

struct Searched {
    Timings timings;
    double metres = 0.0;
    std::size_t parts = 0;
};

Searched searched(const StreetGraph& graph, std::span<const geo::analysis::TravelStart> starts,
                  const geo::domain::TravelParams& travel, const NetworkParams& params) {
    geo::analysis::Traveller traveller{graph, travel, geo::domain::TravelDirection::away};
    std::vector<geo::analysis::ReachedPart> parts;
    const auto within = static_cast<float>(params.minutes);
    Searched all;
    for (int i = 0; i < params.repeat; ++i) {
        all.metres = 0.0;
        all.parts = 0;
        Stopwatch watch;
        for (const auto& start : starts) {
            traveller.travel(std::span{&start, 1}, within);
            geo::analysis::reachedParts(traveller, within, parts);
            all.parts += parts.size();
            for (const auto& part : parts) all.metres += std::abs(part.end - part.begin);
        }
        all.timings.add(watch.lap());
    }
    return all;
}

geo::Result<Timings> reported(const StreetGraph& graph, std::span<const geo::domain::TravelPlace> places,
                              const geo::domain::CatchmentParams& params, int repeat, geo::JobControl& job) {
    Timings timings;
    for (int i = 0; i < repeat; ++i) {
        Stopwatch watch;
        GEO_TRY(geo::analysis::catchments({graph, places}, params, job));
        timings.add(watch.lap());
    }
    return timings;
}

} // namespace

geo::Result<Json> benchNetwork(const NetworkParams& params, geo::JobControl& job) {
    Stopwatch watch;
    GEO_ASSIGN(const auto rows, rowsOf(params, job));
    const double readMs = watch.lap();
    Timings building;
    Timings writing;
    Timings reading;
    BuiltNetwork network;
    std::size_t size = 0;
    for (int i = 0; i < params.repeat; ++i) {
        static_cast<void>(watch.lap());
        GEO_ASSIGN(network, builtOf(params, rows, job));
        building.add(watch.lap());
        const auto bytes = geo::analysis::toBytes(network);
        writing.add(watch.lap());
        GEO_TRY(geo::analysis::networkFromBytes(bytes));
        reading.add(watch.lap());
        size = bytes.size();
    }
    const Timings reference = sortsOf(rows, params.repeat);
    Json json{{"rows", rows.size()},
              {"nodes", network.graph.nodeCount()},
              {"edges", network.graph.edgeCount()},
              {"rows_ms", readMs},
              {"build_ms", building.json()},
              {"bytes", size},
              {"to_bytes_ms", writing.json()},
              {"from_bytes_ms", reading.json()}};
    if (!params.workspace.empty()) {
        GEO_ASSIGN(json["workspace_ms"], readings(params, job));
    }
    json["reference"] = referenceJson("std::sort of the ends of all stretches", reference);
    json["ratio"] = ratio(building, reference);
    return json;
}

geo::Result<Json> benchCatchments(const NetworkParams& params, geo::JobControl& job) {
    GEO_ASSIGN(const auto rows, rowsOf(params, job));
    GEO_ASSIGN(const BuiltNetwork network, builtOf(params, rows, job));
    geo::domain::CatchmentParams asked;
    asked.minutes = {geo::Minutes{params.minutes}};
    asked.withAreas = false;
    const auto places = placesOn(network.graph, params.count);
    const auto starts = startsOf(network.graph, places, asked.travel);
    const Searched search = searched(network.graph, starts, asked.travel, params);
    GEO_ASSIGN(const Timings reports, reported(network.graph, places, asked, params.repeat, job));
    asked.withAreas = true;
    const std::size_t withArea = std::min(kAreas, places.size());
    GEO_ASSIGN(const Timings areas, reported(network.graph, std::span{places}.first(withArea), asked, 1, job));
    const Timings reference = plainSearches(network.graph, starts, params, asked.travel.walk.value * 1000.0 / 60.0);
    return Json{{"nodes", network.graph.nodeCount()},
                {"edges", network.graph.edgeCount()},
                {"count", starts.size()},
                {"minutes", params.minutes},
                {"parts", search.parts},
                {"length_m", search.metres},
                {"ms", search.timings.json()},
                {"report_ms", reports.json()},
                {"with_area", withArea},
                {"with_area_ms", areas.json()},
                {"reference", referenceJson("Dijkstra with std::priority_queue, nodes alone", reference)},
                {"ratio", ratio(search.timings, reference)}};
}

} // namespace bench
