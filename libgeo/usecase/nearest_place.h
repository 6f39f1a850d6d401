#pragma once

#include "domain/results/coverage.h"
#include "usecase/cover.h"

namespace geo::usecase {

// The way from where someone stands to the nearest place of a coverage.
struct NearestPlace {
    std::size_t place = 0; // position in CoverageReport::places
    domain::TravelPath path;
    Metres snapped; // from where one stands to the street; walked, and part of the time
};

// By the travel of the report. Errors: networkMissing; placeTooFar (key, found, allowed) where no street is near;
// nothingToCover ("place") where no place is reached within a day; cancelled.
[[nodiscard]] Result<NearestPlace> nearestPlace(const CoverageGround& ground, const domain::CoverageReport& report,
                                                geom::PointM from, JobControl& job);

} // namespace geo::usecase
