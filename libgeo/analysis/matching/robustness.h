#pragma once

#include "base/job_control.h"
#include "domain/results/robustness.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace geo::analysis {

// How a report is tried out: each criterion that weighs within the bounds of the choices (else anywhere), the others
// held at 0.
[[nodiscard]] domain::RobustnessParams robustnessParamsOf(const domain::MatchReport& report);

// SMAA-2 over the eligible spaces of a report, by the weighted sum whatever its method. Ties go by the number of the
// site, then of the space.
//
// Shares are drawn evenly from the simplex cut by the bounds: lower bounds by shifting and scaling it (exact); upper
// bounds by drawing again what lies outside (exact) while one draw in a hundred is inside; else by a walk that draws
// two shares anew along their common sum, 8 times each between draws (Gibbs; even in the limit, exact for two
// criteria). Each block of kBlock draws has a generator of its own, seeded by its number: blocks may be drawn in any
// order and by any number of threads, and the sums are whole numbers, so that the report is the same to the last bit.
// O(draws x spaces x (criteria + log spaces)): about half a second for 10,000 draws of 500 spaces.
// Errors: valueOutOfRange (field draws, ranks or bounds; value, expected); cancelled.
[[nodiscard]] Result<domain::RobustnessReport> robustness(const domain::MatchReport& report,
                                                          const domain::RobustnessParams& params, JobControl& job);

// Where each weight may move before another space is first, all else as it is, exactly: with the other weights in their
// proportions every score is linear in the share. By the weighted sum, values that are not known at their middle.
[[nodiscard]] std::vector<domain::Stability> stabilityOf(const domain::MatchReport& report);

// The share of a weight between which each space is first, in the order of the ranking; none for those that never are.
// In the same way as the stability. O(spaces^2).
[[nodiscard]] std::vector<std::optional<domain::WeightBounds>> firstWhile(const domain::MatchReport& report,
                                                                          domain::Criterion criterion);

// The parts of `robustness`, for those who share the draws between threads.
struct RobustnessTally {
    std::vector<std::uint32_t> ranks;   // spaces x ranks: how often
    std::vector<std::uint64_t> centres; // spaces x criteria: sums of the shares that put it first, in 2^-36
    std::int64_t draws = 0;
};
inline constexpr std::int64_t kBlock = 512; // draws
[[nodiscard]] Result<RobustnessTally> drawBlocks(const domain::MatchReport& report,
                                                 const domain::RobustnessParams& params, std::int64_t firstBlock,
                                                 std::int64_t blocks, JobControl& job);
void add(RobustnessTally& to, const RobustnessTally& part);
[[nodiscard]] domain::RobustnessReport reportOf(const domain::MatchReport& report,
                                                const domain::RobustnessParams& params, const RobustnessTally& tally);

} // namespace geo::analysis
