#pragma once

#include "domain/results/match.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace geo::domain {

struct RobustnessParams {
    std::int64_t draws = 10'000; // 100 to 10,000,000
    std::uint64_t seed = 1;
    std::array<WeightBounds, kCriterionCount> bounds{}; // of the shares; a criterion that weighs 0 has {0, 0}
    std::size_t ranks = 0;                              // how many ranks are told; 0: all
};

// How often a space has each rank over the weights and over what is not known.
struct Acceptability {
    std::size_t match = 0;     // position in MatchReport::matches
    std::vector<double> ranks; // share of the draws at rank 1, 2...; sums to 1 where every rank is told
    double holistic = 0.0; // sum of shares times rank-order-centroid weights of the ranks (Lahdelma and Salminen 2001)
    std::optional<Weights> central; // mean share of the weights that put it first; none where nothing does
    // By criterion: the shares of its weight between which the space is first, the others keeping their proportions;
    // none where it never is, or where the criterion does not weigh.
    std::array<std::optional<WeightBounds>, kCriterionCount> firstWhile{};
};

// The share of a weight between which the first of the ranking stays first, the other weights keeping their
// proportions; and who passes it beyond either end.
struct Stability {
    Criterion criterion = Criterion::area;
    double now = 0.0; // the share as it is
    double low = 0.0;
    double high = 1.0;
    std::optional<std::size_t> below; // position in MatchReport::matches; none where nobody does
    std::optional<std::size_t> above;
};

// SMAA-2 (Lahdelma and Salminen 2001, Operations Research 49:444-454): weights drawn evenly from the simplex within
// their bounds, values that are not known evenly from their interval.
struct RobustnessReport {
    static constexpr std::string_view kMethod = "smaa2";
    static constexpr int kAlgorithmVersion = 1;
    RobustnessParams params;
    std::vector<Acceptability> spaces; // in the order of the ranking
    std::vector<Stability> stability;  // a row for each criterion that weighs
    double halfWidth = 0.0;            // of the 95 % confidence interval of a share, at its widest (a share of 1/2)
    std::int64_t draws = 0;            // made
};

} // namespace geo::domain
