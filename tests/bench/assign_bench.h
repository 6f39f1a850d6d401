#pragma once

#include "base/job_control.h"
#include "bench/timings.h"
#include "domain/results/allocation.h"

#include <filesystem>

namespace bench {

struct AssignBenchParams {
    std::filesystem::path workspace;
    int projects = 0; // those of the workspace repeated until there are so many; 0: as they are
    int spaces = 0;   // the same of its sites
    int repeat = 1;
    geo::domain::AllocationMethod method = geo::domain::AllocationMethod::optimal;
    double seconds = 10.0;
};

// An allocation of the workspace's projects to its spaces. Reference: an assignment of as many persons to as many
// places by the Hungarian method. Errors: nothingToAllocate; those of Desk::open.
[[nodiscard]] geo::Result<Json> benchAssign(const AssignBenchParams& params, geo::JobControl& job);

// An instance of the assignment problem of the OR-Library (n, then n x n costs), by the path of allocations. Reference:
// the Hungarian method, whose least cost is told as well. Errors: fileUnreadable.
[[nodiscard]] geo::Result<Json> benchAssignment(const std::filesystem::path& file, int repeat, geo::JobControl& job);

} // namespace bench
