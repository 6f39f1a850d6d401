#pragma once

#include "analysis/siting/street_siting.h"

namespace geo::analysis {

// The places of a siting as its parameters ask: third places that are kept, then the sites that may be opened, with
// what binds them, but their distances. Sites without a place, too small, or without a known cost where a budget binds
// are left out and told. Errors: nothingToCover ("candidate"), notFound (kind, key).
[[nodiscard]] Result<StreetSiting> sitingPlaces(const CoverageGround& ground, const domain::SitingParams& params);

} // namespace geo::analysis
