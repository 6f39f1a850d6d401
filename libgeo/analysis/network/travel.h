#pragma once

#include "analysis/network/street_graph.h"
#include "domain/results/catchment.h"

#include <optional>

namespace geo::analysis {

// A place brought to the nearest street of a mode.
struct OnStreet {
    EdgeId edge = kNoId;
    double along = 0.0; // metres from the edge's `from`
    geom::PointM at;
    Metres away;
};

// Finds the nearest edge (not node) that the mode may use; never across a barrier, and none that one only passes
// through (motorways, tunnels).
class StreetFinder {
public:
    // `graph` outlives it. O(1).
    StreetFinder(const StreetGraph& graph, domain::TravelMode mode)
        : m_graph(graph)
        , m_mode(mode) {}
    // None where none is within `tooFar`. O(log edges) expected.
    [[nodiscard]] std::optional<OnStreet> nearest(geom::PointM place, Metres tooFar) const;

private:
    struct Candidate;
    [[nodiscard]] std::optional<OnStreet> nearestWithin(geom::PointM place, double reach) const;

    const StreetGraph& m_graph;
    domain::TravelMode m_mode;
};

// Where a search begins. `already` minutes have passed there (the way from the place to the street).
struct TravelStart {
    OnStreet on;
    float already = 0.0F;
    std::uint32_t place = 0; // the caller's number
};

// Minutes that the way from a place to its street takes, walked.
[[nodiscard]] float minutesTo(const OnStreet& on, const domain::TravelParams& params);

inline constexpr float kNever = std::numeric_limits<float>::infinity();

// What a search found: by node, the minutes from (or to) the nearest start, whose it is, and the edge one comes by.
struct TravelField {
    std::vector<float> minutes;       // kNever where it is not reached
    std::vector<std::uint32_t> place; // kNoId where it is not reached
    std::vector<EdgeId> via;          // kNoId at a start's own edge
};

// Dijkstra 1959 from many starts at once on a graph, for one way of travelling and one direction. Keeps its buffers, so
// that many short searches cost what they reach: one object a thread.
class Traveller {
public:
    // `graph` outlives it. O(edges).
    Traveller(const StreetGraph& graph, const domain::TravelParams& params, domain::TravelDirection direction);

    // Every node within `within` minutes. The answer holds until the next call; nodes not reached have kNever.
    const TravelField& travel(std::span<const TravelStart> starts, float within);
    [[nodiscard]] const TravelField& field() const { return m_field; }
    // The nodes of the last answer that were reached, in the order of their minutes.
    [[nodiscard]] std::span<const NodeId> reached() const { return m_reached; }
    // Whether the last search ended because nothing more can be reached, whatever the time. Linear in what was reached.
    [[nodiscard]] bool isExhausted() const;
    // The starts of the last answer on an edge, in no order.
    [[nodiscard]] std::span<const TravelStart> startsOn(EdgeId edge) const;
    [[nodiscard]] std::span<const TravelStart> starts() const { return m_starts; } // by edge

    // Minutes at a place of an edge by the last answer: over either end, or straight from a start on the same edge.
    // What is above `within` of the search may be less in truth.
    struct At {
        float minutes = kNever;
        std::uint32_t place = kNoId;
    };
    [[nodiscard]] At at(EdgeId edge, double along) const;
    // Minutes that the whole edge takes, forwards and backwards in the direction of travel (that of the search: towards
    // a place, `forward` is the way from `to` to `from`); kNever where forbidden.
    [[nodiscard]] float forward(EdgeId edge) const { return m_forward[edge]; }
    [[nodiscard]] float backward(EdgeId edge) const { return m_backward[edge]; }
    // The edges at a node: those by which one goes on from it.
    struct Arc {
        NodeId to;
        EdgeId edge;
        float minutes;
    };
    [[nodiscard]] std::span<const Arc> arcsFrom(NodeId node) const {
        return std::span{m_arcs}.subspan(m_firstArc[node], m_firstArc[node + 1] - m_firstArc[node]);
    }
    [[nodiscard]] const StreetGraph& graph() const { return m_graph; }

private:
    void weighEdges(const domain::TravelParams& params, domain::TravelDirection direction);
    void linkNodes();
    void forget();
    void keepStarts(std::span<const TravelStart> starts);
    void offer(NodeId node, float minutes, std::uint32_t place, EdgeId via);
    void push(std::uint64_t entry);
    [[nodiscard]] std::uint64_t pop();

    const StreetGraph& m_graph;
    std::vector<float> m_forward;
    std::vector<float> m_backward;
    std::vector<std::uint32_t> m_firstArc; // by node, and one behind the last
    std::vector<Arc> m_arcs;
    TravelField m_field;
    float m_within = 0.0F;
    std::vector<std::uint64_t> m_heap; // minutes (as bits, which are in their order) before the node
    std::vector<NodeId> m_reached;
    std::vector<TravelStart> m_starts;       // by edge
    std::vector<std::uint32_t> m_firstStart; // by edge: position in m_starts; kNoId where there is none
};

} // namespace geo::analysis
