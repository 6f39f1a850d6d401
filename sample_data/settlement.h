#pragma once

#include "sample_data/facts.h"
#include "sample_data/noise_field.h"

namespace geo::sample {

// How built-up a place is: towns around the centres of the communes, larger where more people live.
class Settlement {
public:
    Settlement(const Facts& facts, std::uint64_t seed);

    // 0 open country to 1 the heart of the metropolis.
    [[nodiscard]] double urbanityAt(PointM p) const;
    // Distance from the nearest centre, as a multiple of the radius of its town.
    [[nodiscard]] double remotenessAt(PointM p) const;
    // The usual distance between two streets. 136 to 636 m.
    [[nodiscard]] double streetSpacingAt(PointM p) const;

private:
    struct Town {
        PointM centre;
        double radius = 0.0;
        double strength = 0.0;
    };
    std::vector<Town> m_towns;
    NoiseField m_noise;
};

} // namespace geo::sample
