#pragma once

#include "domain/results/match.h"
#include "domain/results/pairwise.h"

#include <span>
#include <vector>

namespace geo::analysis {

// The weights that the choices give a project, by their source: those of the sliders (else the defaults); the
// rank-order centroid of the order, or the judgments of pairs (without any, the defaults).
[[nodiscard]] domain::Weights weightsOf(const domain::RankingChoices& choices, const domain::Project& project);

// The choices kept with the project; those of the program where it has none, or none that can be read.
[[nodiscard]] domain::RankingChoices choicesOf(const domain::Project& project);

// How the project is matched as it is kept.
[[nodiscard]] domain::MatchParams matchParamsOf(const domain::Project& project, Date date);

// Rank-order centroid (Barron and Barrett 1996, Management Science 42:1515-1523): the r-th of n weighs
// (1/r + ... + 1/n) / n, the mean of all weights that keep the order. Sums to 1. A criterion named twice counts where
// it is first.
[[nodiscard]] domain::Weights rankOrderCentroid(std::span<const domain::Criterion> order);
[[nodiscard]] std::vector<double> rankOrderCentroid(std::size_t count);

// AHP (Saaty 1980; 1990, European Journal of Operational Research 48:9-26): the principal eigenvector of the matrix of
// judgments, by power iteration. Missing judgments after Harker 1987 (Mathematical Modelling 9:353-360): a missing pair
// is 0 and adds 1 to the diagonal of both its rows, so that it follows from the others; criteria that no chain of
// judgments joins are taken for equal. The ratio is over Saaty's random indices, which are of complete matrices: with
// missing judgments it is a little low.
struct Eigen {
    std::vector<double> weights; // sum to 1
    double lambdaMax = 0.0;
};
// `matrix[i][j]`: i is so many times as important as j; 0 is missing. Its diagonal is not looked at.
[[nodiscard]] Eigen principalEigen(const std::vector<std::vector<double>>& matrix);
// Of n criteria, 0 for fewer than 3.
[[nodiscard]] double randomIndex(std::size_t count);

// Those that the judgments name, and the ones besides. A later judgment of the same pair holds.
[[nodiscard]] domain::PairwiseReport pairwise(std::span<const domain::Judgment> judgments,
                                              std::span<const domain::Criterion> besides = {});

} // namespace geo::analysis
