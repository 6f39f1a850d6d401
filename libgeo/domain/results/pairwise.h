#pragma once

#include "domain/results/ranking_choices.h"

#include <optional>
#include <vector>

namespace geo::domain {

// Over this consistency ratio the judgments of AHP contradict one another too much (Saaty 1980).
inline constexpr double kConsistencyLimit = 0.10;

// The judgment that is furthest from what all judgments together say.
struct Contradiction {
    Judgment judgment;
    double implied = 1.0; // `times` that the weights would give it
};

// The weights that pairwise judgments give, and how far the judgments agree with one another.
struct PairwiseReport {
    std::vector<Criterion> criteria; // that take part
    Weights weights{};               // sum to 1; 0 for those that take no part
    double lambdaMax = 0.0;
    double consistencyIndex = 0.0;      // (lambdaMax - n) / (n - 1); 0 for fewer than two
    double consistencyRatio = 0.0;      // over that of random judgments; 0 for fewer than three
    std::size_t missing = 0;            // pairs without a judgment
    std::optional<Contradiction> worst; // none where the judgments agree

    [[nodiscard]] bool isConsistent() const { return consistencyRatio <= kConsistencyLimit; }
};

} // namespace geo::domain
