#pragma once

#include "analysis/network/street_graph.h"

#include <set>

namespace geo::analysis {

// The streets as they are kept. Rows of the datasets in `topological` say by shared vertices where streets meet
// (CrossingRule::automatic).
struct StreetRows {
    std::span<const domain::StreetEdge> rows;
    std::set<DatasetId> topological;
};

struct BuiltNetwork {
    StreetGraph graph;
    domain::NetworkQuality quality;
};

// Streets as nodes and edges, joined as CrossingRule says: what coincides in whole centimetres, ends that are within
// the tolerance of one another or of a street, and crossings. Bridges and tunnels join others at their ends only, but
// where a source with topology says by a vertex of both that they meet. Rows that cover one another become one edge
// that whoever may use any of them may use. Rows that do not say who may use them are open to all whom their class does
// not forbid (street_class.h); rows that nobody may use are left out, or are barriers where their class is. Nodes and
// edges are in the order of a curve through the plane, so that what is near is near in memory; the same rows give the
// same graph. O(n log n) for n segments. Errors: cancelled; networkMissing (what "street") where no row is a street.
[[nodiscard]] Result<BuiltNetwork> buildNetwork(const StreetRows& streets, const domain::NetworkParams& params,
                                                JobControl& job);

} // namespace geo::analysis
