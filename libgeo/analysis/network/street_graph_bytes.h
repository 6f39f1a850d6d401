#pragma once

#include "analysis/network/build_network.h"

#include <cstddef>

namespace geo::analysis {

// A network as bytes, to be kept beside its rows. Numbers lie as they do in memory (little-endian): the counts of
// StreetParts and of the flaws as 64 bits each, NetworkQuality's figures, then each field of the nodes, edges, points,
// names, barriers and flaws as a row of numbers. About 35 bytes an edge and 8 a point.
inline constexpr int kStreetGraphVersion = 1; // goes up with every change of the above, or of how networks are built

[[nodiscard]] std::vector<std::byte> toBytes(const BuiltNetwork& network);

// Whatever the bytes are, the graph is sound: every number in it is one that exists. Error: workspaceDamaged (detail)
// where they are not what toBytes makes.
[[nodiscard]] Result<BuiltNetwork> networkFromBytes(std::span<const std::byte> bytes);

} // namespace geo::analysis
