#pragma once

#include "analysis/coverage/coverage_ground.h"
#include "domain/results/coverage.h"
#include "usecase/desk.h"

#include <memory>

namespace geo::usecase {

// What coverage, access and siting look at: streets, residents along them, areas, places, sites, targets. A value that
// whoever asks again keeps: with it, an answer to other parameters takes no reading. Shared between threads.
using CoverageGround = analysis::CoverageGround;
using CoverageGroundPtr = std::shared_ptr<const CoverageGround>;

// At one instant (the streets by the network that holds for it). Of priority neighbourhoods those of the newest
// generation that the workspace has. Residents on foot and by car are spread at once where there are such streets; a
// workspace without streets has a ground too. Error: cancelled; those of the workspace.
[[nodiscard]] Result<CoverageGroundPtr> readCoverageGround(const Desk& desk, JobControl& job);

// The same with the residents for these parameters ready, so that each question about them is quick. Errors:
// networkMissing, cancelled.
[[nodiscard]] Result<CoverageGroundPtr> readiedFor(CoverageGroundPtr ground, const domain::TravelParams& travel,
                                                   JobControl& job);

// Travelling as the assumptions of the workspace say.
[[nodiscard]] Result<domain::TravelParams> travelParams(const Desk& desk);

// Errors: valueOutOfRange (field, value, expected).
[[nodiscard]] Result<void> checkTravel(const domain::TravelParams& travel);
[[nodiscard]] Result<void> checkMinutes(const std::vector<Minutes>& minutes);

} // namespace geo::usecase
