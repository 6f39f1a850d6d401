#pragma once

#include "sample_data/neighbourhoods.h"
#include "sample_data/parcel_plan.h"
#include "sample_data/street_network.h"

#include <string>

namespace geo::sample {

// What sites, projects and other places are put upon.
struct MadeSoFar {
    const Ground& ground;
    const Neighbourhoods& neighbourhoods;
    const StreetNetwork& streets;
    const ParcelPlan& parcels;

    // A block in a town: the commune drawn by its population (its square root where `spread`), the block by how
    // built-up it is; in a neighbourhood for about every fifth.
    [[nodiscard]] std::uint32_t drawBlock(RandomStream& random, bool spread) const;
    // "12, Rue 45, Nantes".
    [[nodiscard]] std::string addressOn(std::uint32_t block, RandomStream& random) const;
    // A point on the block, off its streets.
    [[nodiscard]] PointM pointOn(std::uint32_t block, RandomStream& random) const;
};

// A piece of a block: lots side by side, with their numbers where parcels were asked for.
struct LandPiece {
    Corners outline;
    std::vector<ParcelId> parcels;
};

// Lots that together have about `area` (m2), or what the block has. Nothing on a block without ground.
[[nodiscard]] LandPiece drawPiece(const MadeSoFar& made, std::uint32_t block, double area, RandomStream& random);

// The corners drawn towards their middle: 1 as they are.
[[nodiscard]] Corners shrunk(const Corners& corners, double factor);

} // namespace geo::sample
