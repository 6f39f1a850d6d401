#pragma once

#include "domain/results/coverage.h"

namespace geo::analysis {

// What a candidate, a closure or a kept choice of sites changes: areas of both reports, by kind and code, at the
// thresholds of both. O(n log n) of the rows.
[[nodiscard]] domain::CoverageChange changeOf(const domain::CoverageReport& before,
                                              const domain::CoverageReport& after);

} // namespace geo::analysis
