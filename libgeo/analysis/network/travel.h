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

// Finds the nearest edge (not node) that the mode may use; never across a barrier.
class StreetFinder {
public:
    // `graph` outlives it. O(edges).
    StreetFinder(const StreetGraph& graph, domain::TravelMode mode);
    // None where none is within `tooFar`. O(log edges) expected.
    [[nodiscard]] std::optional<OnStreet> nearest(geom::PointM place, Metres tooFar) const;
};

// Where a search begins. `already` minutes have passed there (the way from the place to the street).
struct TravelStart {
    OnStreet on;
    float already = 0.0F;
    std::uint32_t place = 0; // the caller's number
};

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
    // `graph` outlives it.
    Traveller(const StreetGraph& graph, const domain::TravelParams& params, domain::TravelDirection direction);

    // Every node within `within` minutes. The answer holds until the next call; nodes not reached have kNever.
    const TravelField& travel(std::span<const TravelStart> starts, float within);
    // The nodes of the last answer that were reached, in the order of their minutes.
    [[nodiscard]] std::span<const NodeId> reached() const;

    // Minutes at a place of an edge by the last answer: over either end, or straight from a start on the same edge.
    struct At {
        float minutes = kNever;
        std::uint32_t place = kNoId;
    };
    [[nodiscard]] At at(EdgeId edge, double along) const;
    // Minutes that the whole edge takes, forwards and backwards in the direction of travel; kNever where forbidden.
    [[nodiscard]] float forward(EdgeId edge) const;
    [[nodiscard]] float backward(EdgeId edge) const;
};

} // namespace geo::analysis
