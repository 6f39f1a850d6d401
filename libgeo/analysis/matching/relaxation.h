#pragma once

#include "base/job_control.h"
#include "domain/results/relaxation.h"

namespace geo::analysis {

// The smallest sets of needs that would have to give so that `atLeast` spaces are eligible: every minimal one (no
// smaller set within it does as well), fewest needs first, then those that open most. Exact over the sets: each space
// says which needs it would take (correctionsOf), and how many spaces each of the sets of needs opens is summed over
// its subsets: O(spaces + 2^r r) for the r needs that keep anything out, at most 22. No set where enough are eligible.
//
// For a need with a value the least change is proposed that does for the spaces it takes: those that are nearest, by
// the sum of the changes relative to the needs. Error: cancelled.
[[nodiscard]] Result<domain::RelaxationReport> relaxations(const domain::MatchReport& report,
                                                           const domain::RelaxationParams& params, JobControl& job);

// The project with its needs changed as proposed; what only giving up does is preferred from then on, so that it still
// ranks. Error: that of a proposed text that its need does not take.
[[nodiscard]] Result<domain::Project> relaxed(domain::Project project, const domain::RelaxationSet& set);

} // namespace geo::analysis
