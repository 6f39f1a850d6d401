#pragma once

#include "sample_data/ground.h"

namespace geo::sample {

enum class StreetRank : std::uint8_t { local, secondary, primary };

// A stretch that carries a street. Ends are nodes of the mesh.
struct Stretch {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t edge = kNoCell; // of the mesh; none for a bridge
    double length = 0.0;
    double urbanity = 0.0;
    bool quay = false;
    StreetRank rank = StreetRank::local;
    std::uint32_t street = 0; // stretches that lead straight on belong to one street

    [[nodiscard]] bool isBridge() const { return edge == kNoCell; }
};

// Which borders carry streets, where the bridges are, which are main roads and which belong together.
[[nodiscard]] std::vector<Stretch> makeSkeleton(const Ground& ground);

} // namespace geo::sample
