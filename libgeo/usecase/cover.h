#pragma once

#include "domain/results/access.h"
#include "usecase/coverage_ground.h"

namespace geo::usecase {

// Who reaches a third place, by area, against the targets: see analysis::cover. Under a third of a second for a
// metropolis whose ground is ready. Errors: networkMissing (what, mode); nothingToCover (what); valueOutOfRange,
// valueRequired (field) for parameters; notFound (kind, key) for an added site or removed place; cancelled.
[[nodiscard]] Result<domain::CoverageReport> cover(const CoverageGround& ground, const domain::CoverageParams& params,
                                                   JobControl& job);

// Who lives where; needs neither streets nor places. Errors: nothingToCover ("population"); cancelled.
[[nodiscard]] Result<domain::CoverageReport> residentsByArea(const CoverageGround& ground, JobControl& job);

// What the second report has that the first has not.
[[nodiscard]] domain::CoverageChange coverageChange(const domain::CoverageReport& before,
                                                    const domain::CoverageReport& after);

// Places a resident: see analysis::access. Errors as cover.
[[nodiscard]] Result<domain::AccessReport> access(const CoverageGround& ground, const domain::AccessParams& params,
                                                  JobControl& job);

} // namespace geo::usecase
