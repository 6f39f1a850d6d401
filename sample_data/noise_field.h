#pragma once

#include "sample_data/plane.h"

#include <cstdint>

namespace geo::sample {

// Smooth random relief over the plane (value noise: random heights on a lattice, smoothly blended).
class NoiseField {
public:
    // `wavelength` in metres: the side of the lattice.
    NoiseField(std::uint64_t seed, std::uint64_t purpose, double wavelength);

    // In [-1, 1].
    [[nodiscard]] double at(PointM p) const;

private:
    [[nodiscard]] double height(std::int64_t column, std::int64_t row) const;

    std::uint64_t m_seed;
    double m_wavelength;
};

} // namespace geo::sample
