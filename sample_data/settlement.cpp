#include "sample_data/settlement.h"

#include "sample_data/random_stream.h"

#include <algorithm>

namespace geo::sample {

Settlement::Settlement(const Facts& facts, std::uint64_t seed)
    : m_noise(seed, kForUrbanity, 1'700.0) {
    for (const CommuneFact& commune : facts.communes) {
        const double radius = 300.0 + 7.4 * std::sqrt(static_cast<double>(commune.population));
        m_towns.push_back({commune.centre, radius, 0.48 + 0.52 * std::min(1.0, radius / 4'000.0)});
    }
}

double Settlement::urbanityAt(PointM p) const {
    double open = 1.0;
    for (const Town& town : m_towns) {
        const double ratio = squaredDistance(p, town.centre) / square(town.radius);
        open *= 1.0 - town.strength / (1.0 + square(ratio));
    }
    return std::clamp(1.0 - open + 0.07 * m_noise.at(p), 0.0, 1.0);
}

double Settlement::remotenessAt(PointM p) const {
    double least = 1.0e9;
    for (const Town& town : m_towns) least = std::min(least, squaredDistance(p, town.centre) / square(town.radius));
    return std::sqrt(least);
}

double Settlement::streetSpacingAt(PointM p) const {
    return 136.0 + 500.0 * square(1.0 - urbanityAt(p));
}

} // namespace geo::sample
