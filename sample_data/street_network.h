#pragma once

#include "sample_data/ground.h"

#include "domain/street_edge.h"

namespace geo::sample {

struct StreetNetwork {
    std::vector<domain::StreetEdge> edges;
    std::vector<std::string> nameOf; // by edge of the mesh; "" where there is no street
    Corners crossings;               // node n of the network is at crossings[n - 1]
};

// Streets along the borders of the blocks and the quays, and bridges from bank to bank: one network, all of it
// connected.
[[nodiscard]] StreetNetwork makeStreets(const Ground& ground);

} // namespace geo::sample
