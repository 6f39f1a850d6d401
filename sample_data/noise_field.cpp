#include "sample_data/noise_field.h"

#include "sample_data/random_stream.h"

namespace geo::sample {

NoiseField::NoiseField(std::uint64_t seed, std::uint64_t purpose, double wavelength)
    : m_seed(RandomStream(seed, purpose, static_cast<std::uint64_t>(wavelength)).next())
    , m_wavelength(wavelength) {}

double NoiseField::height(std::int64_t column, std::int64_t row) const {
    return 2.0 * RandomStream(m_seed, static_cast<std::uint64_t>(column), static_cast<std::uint64_t>(row)).share() -
           1.0;
}

double NoiseField::at(PointM p) const {
    const double x = p.x / m_wavelength;
    const double y = p.y / m_wavelength;
    const double column = std::floor(x);
    const double row = std::floor(y);
    const auto eased = [](double t) { return t * t * (3.0 - 2.0 * t); };
    const double u = eased(x - column);
    const double v = eased(y - row);
    const auto c = static_cast<std::int64_t>(column);
    const auto r = static_cast<std::int64_t>(row);
    const double south = height(c, r) * (1.0 - u) + height(c + 1, r) * u;
    const double north = height(c, r + 1) * (1.0 - u) + height(c + 1, r + 1) * u;
    return south * (1.0 - v) + north * v;
}

} // namespace geo::sample
