#pragma once

#include "analysis/network/build_network.h"

namespace geo::analysis::detail {

// A row that may be travelled, before it is cut at its junctions.
struct Way {
    std::uint32_t row = 0; // position in StreetRows::rows
    std::uint32_t firstPoint = 0;
    std::uint32_t pointCount = 0; // two at least, no two the same one behind the other
    bool isTopological = false;   // meets others at shared vertices
    bool isLevel = false;         // a bridge or a tunnel
    StreetStretch use;            // who may use it, and how fast
};

// From a vertex of a way to the next.
struct Segment {
    std::uint32_t way = 0;
    std::uint32_t first = 0;
};

struct Ways {
    std::vector<Way> ways;
    std::vector<geom::PointCm> points;
    std::vector<geom::LineString> barriers;

    [[nodiscard]] std::span<const geom::PointCm> pointsOf(const Way& way) const {
        return std::span{points}.subspan(way.firstPoint, way.pointCount);
    }
    [[nodiscard]] std::pair<geom::PointCm, geom::PointCm> segment(const Segment& which) const {
        const std::size_t first = ways[which.way].firstPoint + which.first;
        return {points[first], points[first + 1]};
    }
};

struct Segments {
    std::vector<Segment> all;
    geom::PackedIndexCm index; // of their boxes
};
[[nodiscard]] Segments segmentsOf(const Ways& ways);

// Adds to `quality` what the rows say: rows, barriers, accessAssumed, and flaws of kind noLength. Error: cancelled.
[[nodiscard]] Result<Ways> readWays(const StreetRows& streets, const domain::NetworkParams& params,
                                    domain::NetworkQuality& quality, JobControl& job);

// A place where a way is cut: `share` of the way from the vertex `segment` to the next. A cut at a vertex has share 0.
struct Cut {
    std::uint32_t way = 0;
    std::uint32_t segment = 0;
    double share = 0.0; // 0..1
    geom::PointCm at;
};

// Brings ends that are within the tolerance to one place, and says where ways meet. Adds flaws of kind crossing. In the
// order of the ways, and along each. Error: cancelled.
[[nodiscard]] Result<std::vector<Cut>> joinWays(Ways& ways, const domain::NetworkParams& params,
                                                domain::NetworkQuality& quality, JobControl& job);

// The part of joinWays that is about streets which cross without a vertex. Error: cancelled.
[[nodiscard]] Result<void> cutAtCrossings(const Ways& ways, const Segments& segments, Metres tolerance,
                                          std::vector<Cut>& cuts, domain::NetworkQuality& quality, JobControl& job);

// A look at the job every few thousand things.
[[nodiscard]] inline Result<void> stepAt(JobControl& job, std::size_t done, std::size_t total) {
    if (done % 4096 != 0) return {};
    return job.step(Phase::computing, static_cast<std::int64_t>(done), static_cast<std::int64_t>(total));
}

// The ways cut into edges between nodes. Adds flaws of kind duplicate. Error: cancelled.
[[nodiscard]] Result<StreetParts> cutWays(const StreetRows& streets, Ways ways, std::span<const Cut> cuts,
                                          domain::NetworkQuality& quality, JobControl& job);

// Counts, components, and flaws of the kinds island, danglingEnd and nearMiss. Error: cancelled.
[[nodiscard]] Result<void> judgeNetwork(const StreetGraph& graph, const domain::NetworkParams& params,
                                        domain::NetworkQuality& quality, JobControl& job);

void tell(domain::NetworkQuality& quality, const domain::NetworkFlaw& flaw);

// Interleaved bits of both axes: places that are near have numbers that are near, and no two have the same.
[[nodiscard]] std::uint64_t mortonOf(geom::PointCm p);
[[nodiscard]] geom::PointCm placeOf(std::uint64_t morton);

[[nodiscard]] double metresBetween(geom::PointCm a, geom::PointCm b);

} // namespace geo::analysis::detail
