#pragma once

#include <cstddef>
#include <cstdint>

namespace geo::sample {

// A stream of random numbers that is the same on every machine (splitmix64: Steele, Lea, Flood, "Fast splittable
// pseudorandom number generators", OOPSLA 2014). Streams of different (seed, purpose, item) do not depend on each
// other, so that one part of the metropolis may change without moving the others.
class RandomStream {
public:
    explicit RandomStream(std::uint64_t seed, std::uint64_t purpose = 0, std::uint64_t item = 0)
        : m_state(mixed(mixed(mixed(seed) + purpose) + item)) {}

    std::uint64_t next() {
        m_state += kGamma;
        return mixed(m_state);
    }
    // In [0, 1).
    double share() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    // In [low, high).
    double between(double low, double high) { return low + (high - low) * share(); }
    bool chance(double probability) { return share() < probability; }
    // In [0, count); count must not be 0. The bias of the remainder is below 2^-40 for the counts used here.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    // In [low, high].
    std::int64_t whole(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(below(static_cast<std::size_t>(high - low + 1)));
    }
    template <class List>
    const auto& oneOf(const List& list) {
        return list[below(list.size())];
    }

    static std::uint64_t mixed(std::uint64_t value) {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
        return value ^ (value >> 31);
    }

private:
    static constexpr std::uint64_t kGamma = 0x9e3779b97f4a7c15ULL;
    std::uint64_t m_state;
};

// What a stream is for: the second number of RandomStream.
enum Purpose : std::uint64_t {
    kForDistricts = 1,
    kForSeeds,
    kForBanks,
    kForBends,
    kForBlocks,
    kForWarp,
    kForUrbanity,
    kForCover,
    kForQpv,
    kForPopulation,
    kForStreets,
    kForSites,
    kForSpaces,
    kForProjects,
    kForThirdPlaces,
    kForAmenities,
    kForContenance,
    kForPlacements,
    kForCosts
};

} // namespace geo::sample
