#pragma once

#include "analysis/coverage/coverage_ground.h"
#include "domain/results/siting.h"

namespace geo::analysis {

// Where to open on the streets: the best choice under the obligations with its proof or gap, and what is asked besides
// (alternatives, the front of cost, sensitivity to the threshold). The covering models count residents within
// `within`; so does what is told of the others. While it runs, job.reached has the objective of the best found and its
// bound. Errors: those of siteOnStreets and chooseSites.
[[nodiscard]] Result<domain::SitingReport> locate(const CoverageGround& ground, const domain::SitingParams& params,
                                                  JobControl& job);

} // namespace geo::analysis
