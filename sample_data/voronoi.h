#pragma once

#include "sample_data/block_seeds.h"

#include <array>
#include <cstdint>
#include <map>
#include <vector>

namespace geo::sample {

// The Voronoi diagram of seeds: for each seed the corners of its cell counter-clockwise, by number. A corner is known
// by the three seeds it is equally far from, so that cells that meet there agree on it to the last bit.
struct VoronoiDiagram {
    Corners corners;
    std::vector<std::vector<std::uint32_t>> cells; // empty for a seed at the rim, whose cell has no end
};

// Each cell is cut out by the bisectors to the seeds around it, nearest first, until none can reach it.
// Linear in the number of seeds where they are evenly spread.
[[nodiscard]] VoronoiDiagram voronoiOf(const std::vector<BlockSeed>& seeds);

} // namespace geo::sample
