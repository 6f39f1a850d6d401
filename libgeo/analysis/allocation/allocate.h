#pragma once

#include "base/job_control.h"
#include "domain/results/allocation.h"

namespace geo::analysis {

// Projects to spaces, by the method of the parameters.
//   - Optimal: the greatest sum of score times priority (to a millionth of a score) of which every obligation holds. It
//     is `optimal` where that is proven, else `feasible`, and a diagnostic says why it is not; `infeasible` only where
//     obligations contradict one another, and a diagnostic says which. Pinned pairs that the hard rules or the room
//     rule out are told, and their projects have no place. Of equal sums, no project alone could start earlier or have
//     a space that stands before its own in its ranking. While it searches, job.reached has what was found; a job that
//     has enough ends with that.
//   - Stable: as CallForPlaces; ceilings and the share in neighbourhoods are not held, and told where they are passed.
// Both count their blocking pairs under the same preferences and places. Room holds on every day whatever the method.
// Errors: nothingToAllocate (what), solverMissing (program) where nothing can be found without it, cancelled; those of
// temporary files.
[[nodiscard]] Result<domain::AllocationReport> allocate(const domain::AllocationSnapshot& snapshot,
                                                        const domain::AllocationParams& params, JobControl& job);

} // namespace geo::analysis
