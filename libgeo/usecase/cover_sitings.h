#pragma once

#include "domain/results/siting.h"
#include "usecase/coverage_ground.h"

#include <string>
#include <vector>

namespace geo::usecase {

// The residents of an area who reach a place in time, by choice of sites.
struct SitingCoverageRow {
    domain::AreaRef area;
    std::string name;
    double residents = 0.0;
    std::vector<double> before; // residents, a value a report: by the existing places that count for it
    std::vector<double> with;   // by its new places too
};

// The territory, then QPV, then communes, each by name. Counted anew on the ground as it is now, to the metre, by the
// threshold, the way of travelling and the existing places that each report asked for; speeds are those of the ground.
// Errors: those of usecase::cover (notFound for a site that is gone); cancelled.
[[nodiscard]] Result<std::vector<SitingCoverageRow>>
coverSitings(CoverageGroundPtr ground, const std::vector<const domain::SitingReport*>& reports, JobControl& job);

} // namespace geo::usecase
