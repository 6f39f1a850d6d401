#pragma once

#include "base/diagnostic.h"
#include "base/job_control.h"
#include "domain/results/network.h"
#include "domain/street_edge.h"
#include "geom/centimetres.h"
#include "geom/packed_index.h"

#include <cstdint>
#include <functional>
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
    bool isLevel = false;  // a bridge or a tunnel
    bool passOnly = false; // no place is brought to it: motorways and their like, tunnels

    friend bool operator==(const StreetStretch&, const StreetStretch&) = default;
};

// What a graph is made of.
struct StreetParts {
    std::vector<geom::PointCm> nodes;
    std::vector<StreetStretch> edges;
    std::vector<std::uint32_t> lineEnds; // by edge: where its line ends in `points`
    std::vector<geom::PointCm> points;
    std::vector<std::uint32_t> nameOf; // by edge: position in `names`
    std::vector<std::string> names;    // the first is ""
    std::vector<geom::LineString> barriers;

    friend bool operator==(const StreetParts&, const StreetParts&) = default;
};

// The streets as a graph, in memory: immutable, shared between threads. Places in whole centimetres of the workspace's
// CRS.
class StreetGraph {
public:
    StreetGraph() = default;
    // Of parts that agree with one another. O(n log n) for the indexes.
    explicit StreetGraph(StreetParts parts);

    [[nodiscard]] std::size_t nodeCount() const { return m_parts.nodes.size(); }
    [[nodiscard]] std::size_t edgeCount() const { return m_parts.edges.size(); }
    [[nodiscard]] geom::PointM nodeAt(NodeId node) const { return geom::toMetres(m_parts.nodes[node]); }
    [[nodiscard]] const StreetStretch& edge(EdgeId edge) const { return m_parts.edges[edge]; }
    // The line of an edge, from `from` to `to`, ends included.
    [[nodiscard]] std::span<const geom::PointCm> lineOf(EdgeId edge) const {
        const std::size_t begin = edge == 0 ? 0 : m_parts.lineEnds[edge - 1];
        return std::span{m_parts.points}.subspan(begin, m_parts.lineEnds[edge] - begin);
    }
    // The place that is `along` metres on the way from `from`; clamped to the edge.
    [[nodiscard]] geom::PointM placeOn(EdgeId edge, double along) const;
    // The part of the line between two places on the way, both clamped; from the larger to the smaller it runs
    // backwards.
    [[nodiscard]] geom::LineString partOf(EdgeId edge, double begin, double end) const;
    [[nodiscard]] const std::string& nameOf(EdgeId edge) const { // "" where it has none
        return m_parts.names[m_parts.nameOf[edge]];
    }
    [[nodiscard]] bool mayUse(EdgeId edge, domain::TravelMode mode) const; // in one direction at least
    // Lines that nobody crosses but on a bridge or through a tunnel.
    [[nodiscard]] std::span<const geom::LineString> barriers() const { return m_parts.barriers; }
    // Whether the straight way between two places crosses a barrier. Ending on one is not crossing it.
    [[nodiscard]] bool isBarred(geom::PointM from, geom::PointM to) const;
    // Calls `found` with the edges, or the barriers' segments, whose box meets `box`.
    void edgesIn(const geom::BoxM& box, const std::function<void(EdgeId)>& found) const;
    void barriersIn(const geom::BoxM& box, const std::function<void(geom::PointM, geom::PointM)>& found) const;

    [[nodiscard]] const StreetParts& parts() const { return m_parts; }

private:
    StreetParts m_parts;
    geom::PackedIndexCm m_edgeBoxes;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_barrierSegments; // line, position of its first point
    geom::PackedIndexCm m_barrierBoxes;
};

} // namespace geo::analysis
