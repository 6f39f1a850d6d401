#pragma once

#include "sample_data/ground.h"

#include "domain/qpv.h"

namespace geo::sample {

// No neighbourhood.
inline constexpr std::size_t kNoQpv = static_cast<std::size_t>(-1);

struct Neighbourhoods {
    std::vector<domain::Qpv> qpvs;
    std::vector<std::size_t> qpvOf; // by block: position in `qpvs`, or kNoQpv
};

// Each neighbourhood grows over whole blocks of its communes from about its place, until it has room for its people.
[[nodiscard]] Neighbourhoods makeNeighbourhoods(const Ground& ground);

} // namespace geo::sample
