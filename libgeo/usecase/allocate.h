#pragma once

#include "domain/results/allocation.h"
#include "usecase/desk.h"

#include <memory>

namespace geo::usecase {

// What an allocation looks at, taken at one instant: every project, site, space, neighbourhood and placement. Filters
// of the map's layers do not hold here; AllocationParams::spaces says which spaces are meant. Error: cancelled.
[[nodiscard]] Result<std::shared_ptr<const domain::AllocationSnapshot>> readAllocation(const Desk& desk,
                                                                                       JobControl& job);

// As analysis::allocate: while it runs, JobControl::reach has the best found and its bound, and requestEnough ends it
// with the best found. Errors: nothingToAllocate (what), valueOutOfRange (field, value, expected) for parameters,
// solverMissing (program), cancelled.
[[nodiscard]] Result<domain::AllocationReport> allocate(const domain::AllocationSnapshot& snapshot,
                                                        const domain::AllocationParams& params, JobControl& job);

} // namespace geo::usecase
