#pragma once

#include <cstdint>
#include <vector>

namespace geo::sample {

// Whole numbers in proportion to the weights that sum to exactly `total`: rounded down, and the rest given one each to
// the largest remainders (the earlier of equals). Weights are not negative; all are 0 only where `total` is 0.
[[nodiscard]] std::vector<std::int64_t> largestRemainder(const std::vector<double>& weights, std::int64_t total);

} // namespace geo::sample
