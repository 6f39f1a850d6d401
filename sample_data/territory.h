#pragma once

#include "sample_data/block_mesh.h"

namespace geo::sample {

// No commune: outside the metropolis.
inline constexpr std::uint32_t kNoCommune = 0xffffffffU;

// Which blocks belong to which commune (position in the facts).
struct Territory {
    std::vector<std::uint32_t> communeOf; // by cell, kNoCommune outside

    [[nodiscard]] bool holdsCell(std::uint32_t cell) const { return cell != kNoCell && communeOf[cell] != kNoCommune; }
};

// Shares the blocks out: each commune takes what is nearest to its centre by a weighted (power) distance, on its own
// bank, until it has its area; weights by iteration. Every commune is in one piece and the whole has no holes.
[[nodiscard]] Territory divide(const BlockMesh& mesh, const Facts& facts, const RiverCourse& river, std::uint64_t seed);

// Bends the borders of the communes and the country roads, by midpoint displacement that depends on the edge alone.
void bendBorders(BlockMesh& mesh, const Territory& territory, std::uint64_t seed);

} // namespace geo::sample
