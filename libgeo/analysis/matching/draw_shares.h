#pragma once

#include "domain/results/robustness.h"

#include <cstdint>
#include <vector>

namespace geo::analysis {

// Random numbers for one block of draws: xoshiro256++ (Blackman and Vigna 2021, ACM TOMS 47:36), seeded by splitmix64.
class Generator {
public:
    Generator(std::uint64_t seed, std::uint64_t stream);
    [[nodiscard]] std::uint64_t next();
    // 0 included, 1 not; a multiple of 2^-53.
    [[nodiscard]] double uniform() { return static_cast<double>(next() >> 11U) * 0x1p-53; }
    // Below `count`, which is small against 2^64.
    [[nodiscard]] std::size_t below(std::size_t count) { return next() % count; }

private:
    std::uint64_t m_state[4];
};

// Draws weight shares evenly from the simplex within bounds (robustness.h says how). Bounds that no shares can keep are
// not to be given.
class ShareSource {
public:
    ShareSource(const std::array<domain::WeightBounds, domain::kCriterionCount>& bounds, std::uint64_t seed);

    // Whether it draws exactly, or walks.
    [[nodiscard]] bool isExact() const { return m_isExact; }
    // What a block begins with: where the walk starts, forgotten by many steps.
    void begin(Generator& random);
    void draw(Generator& random, domain::Weights& shares);

private:
    [[nodiscard]] bool drawOnce(Generator& random);
    void walk(Generator& random, std::size_t steps);
    [[nodiscard]] double acceptance(std::uint64_t seed);

    std::vector<std::size_t> m_free; // criteria whose share is not fixed
    std::vector<double> m_room;      // of each, above its lower bound
    std::vector<double> m_extra;     // drawn, above its lower bound
    domain::Weights m_low{};
    double m_mass = 0.0; // what is left above the lower bounds
    bool m_isExact = true;
};

// Whether there are shares that keep the bounds.
[[nodiscard]] bool canBeKept(const std::array<domain::WeightBounds, domain::kCriterionCount>& bounds);

} // namespace geo::analysis
