#pragma once

#include "sample_data/facts.h"
#include "sample_data/river_course.h"
#include "sample_data/settlement.h"

#include <vector>

namespace geo::sample {

// The middle of a block, or of a stretch of the river.
struct BlockSeed {
    PointM at;
    bool water = false;
};

// Where blocks will be: on lattices that turn from district to district, closer where towns are; along the banks in
// pairs mirrored at the bank, so that the border between their Voronoi cells is the bank. Reaches a few kilometres
// beyond the metropolis.
[[nodiscard]] std::vector<BlockSeed> layOutSeeds(const Facts& facts, const RiverCourse& river,
                                                 const Settlement& settlement, std::uint64_t seed);

} // namespace geo::sample
