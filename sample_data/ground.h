#pragma once

#include "sample_data/seed_grid.h"
#include "sample_data/territory.h"

#include "base/job_control.h"

namespace geo::sample {

enum class Cover : std::uint8_t { outside, water, urban, activity, toBuild, toBuildLater, farmland, nature };

// A block as it lies: what is on it and how built-up it is.
struct BlockGround {
    Cover cover = Cover::outside;
    double urbanity = 0.0;   // 0..1
    double remoteness = 0.0; // from the nearest centre, see Settlement
    double area = 0.0;       // m2
    PointM middle;
    bool onBank = false; // land beside the river
};

// The ground that everything else is built on. Blocks are numbered as the cells of the mesh.
struct Ground {
    std::uint64_t seed = 0;
    Facts facts;
    RiverCourse river;
    BlockMesh mesh;
    Territory territory;
    std::vector<BlockGround> blocks;
    SeedGrid seeds;

    // The block of the metropolis that holds a point; kNoCell outside.
    [[nodiscard]] std::uint32_t blockAt(PointM p) const;
    [[nodiscard]] bool isLand(std::uint32_t block) const {
        return territory.holdsCell(block) && blocks[block].cover != Cover::water;
    }
    [[nodiscard]] const CommuneFact& communeOf(std::uint32_t block) const {
        return facts.communes[territory.communeOf[block]];
    }
};

// Errors: internal, cancelled.
[[nodiscard]] Result<Ground> makeGround(std::uint64_t seed, JobControl& control);

} // namespace geo::sample
