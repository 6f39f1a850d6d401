#pragma once

#include "domain/kind.h"
#include "usecase/desk.h"

#include <string>

namespace geo::usecase {

// What is shown on a day, as an expression over the rows of a kind: rows of which a half-open period holds the day, and
// those of which no period is known; of sites by their spaces and agreements too (usecase/site_periods.h). The same
// answer as carto::LayerData::holdsOn gives for the map. "" for kinds that have no period: they are shown on every day.
// Error: cancelled.
[[nodiscard]] Result<std::string> shownOn(const Desk& desk, domain::Kind kind, Date day, JobControl& job);

// Both conditions at once; either may be "".
[[nodiscard]] std::string bothOf(const std::string& one, const std::string& other);

} // namespace geo::usecase
