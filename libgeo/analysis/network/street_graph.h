#pragma once

#include "base/diagnostic.h"
#include "base/job_control.h"
#include "domain/results/network.h"
#include "domain/street_edge.h"
#include "geom/centimetres.h"
#include "geom/packed_index.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace geo::analysis {

using NodeId = std::uint32_t;
using EdgeId = std::uint32_t;
inline constexpr std::uint32_t kNoId = std::numeric_limits<std::uint32_t>::max();

// A stretch of street between two nodes.
struct StreetStretch {
    NodeId from = 0;
    NodeId to = 0;
    float length = 0.0F;       // metres along the line
    float driveSpeed = 0.0F;   // km/h, of the row or else of its class; without TravelParams::driveShare
    std::int64_t street = 0;   // row of Kind::street
    bool walk = false;         // both ways
    bool cycle = false;        // both ways
    bool driveForward = false; // from `from` to `to`
    bool driveBackward = false;
};

// The streets as a graph, in memory: immutable, shared between threads. Places in whole centimetres of the workspace's
// CRS.
class StreetGraph {
public:
    [[nodiscard]] std::size_t nodeCount() const;
    [[nodiscard]] std::size_t edgeCount() const;
    [[nodiscard]] geom::PointM nodeAt(NodeId node) const;
    [[nodiscard]] const StreetStretch& edge(EdgeId edge) const;
    // The line of an edge, from `from` to `to`, ends included.
    [[nodiscard]] std::span<const geom::PointCm> lineOf(EdgeId edge) const;
    // The place that is `along` metres on the way from `from`; clamped to the edge.
    [[nodiscard]] geom::PointM placeOn(EdgeId edge, double along) const;
    [[nodiscard]] const std::string& nameOf(EdgeId edge) const;            // "" where it has none
    [[nodiscard]] bool mayUse(EdgeId edge, domain::TravelMode mode) const; // in one direction at least
    // Lines that nobody crosses but on a bridge or through a tunnel.
    [[nodiscard]] std::span<const geom::LineString> barriers() const;
};

} // namespace geo::analysis
