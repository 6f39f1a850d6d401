#pragma once

#include "domain/results/equity.h"

#include <cstdint>
#include <span>

namespace geo::analysis {

// How unequally `values` are spread over people: value i is that of `people[i]` of them. Values and people are 0 or
// more and finite; both spans are of one length. Where there are no people, or all values are 0, every figure is 0.

// The mean of the absolute differences of all pairs, over twice the mean (Gini 1912), as the area between the Lorenz
// curve and the diagonal. People are taken as a population, not as a sample of one. O(n log n).
[[nodiscard]] double gini(std::span<const double> values, std::span<const double> people);

// T (Theil 1967): the mean of (v/m) ln(v/m), m the mean, and 0 for a value of 0; `group[i]` is any number.
// Within is the sum over groups of their share of the whole times their own T, between the T of the groups' means.
// O(n log g).
[[nodiscard]] domain::TheilSplit theil(std::span<const double> values, std::span<const double> people,
                                       std::span<const std::uint32_t> group);

// The curve at `steps` equal shares of people and its two ends: what those with the least hold together (Lorenz 1905).
// O(n log n).
[[nodiscard]] std::vector<domain::LorenzPoint> lorenz(std::span<const double> values, std::span<const double> people,
                                                      std::size_t steps);

// A thing that people have, and who they are.
struct SpreadValue {
    double value = 0.0;
    double people = 0.0;
    std::uint32_t commune = 0; // any number
    bool isInQpv = false;
};
// Every figure at once. O(n log n).
[[nodiscard]] domain::EquityFigures equityOf(std::span<const SpreadValue> spread);

} // namespace geo::analysis
