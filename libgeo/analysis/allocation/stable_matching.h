#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace geo::analysis {

// Applicants and holders of places, each with those that it accepts, the dearest first. A pair is acceptable where both
// name one another.
struct Preferences {
    std::vector<std::vector<std::uint32_t>> ofApplicants;
    std::vector<std::vector<std::uint32_t>> ofHolders;
    std::vector<std::size_t> places; // by holder
};

enum class Proposing : std::uint8_t { applicants, holders };

// By applicant: the holder whose place it has.
using Matching = std::vector<std::optional<std::uint32_t>>;

// Deferred acceptance (Gale and Shapley 1962): the stable matching that is best for every one of those who propose.
// O(pairs), and the logarithm of the places.
[[nodiscard]] Matching stableMatching(const Preferences& preferences, Proposing proposing);

// The acceptable pairs in which the applicant prefers the holder to what it has, and the holder has a place left or
// prefers the applicant to someone whom it has; by applicant, then by its preference. None in a stable matching.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> blockingPairs(const Preferences& preferences,
                                                                                 const Matching& matching);

} // namespace geo::analysis
