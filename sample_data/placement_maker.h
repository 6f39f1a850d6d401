#pragma once

#include "domain/placement.h"
#include "domain/project.h"
#include "domain/site.h"

#include <cstdint>
#include <vector>

namespace geo::sample {

// Agreements of temporary and lasting use, ended, running, agreed and proposed, in about every third site: one after
// the other on the same space, back to back or with a gap, some sharing it. They lie within the availability of their
// space. Projects of the second half have them; those of the first are left to be matched. `project` and `space` are
// places, as in SampleMetropolis::placements.
[[nodiscard]] std::vector<domain::Placement> makePlacements(std::uint64_t seed, const std::vector<domain::Site>& sites,
                                                            const std::vector<domain::Project>& projects);

} // namespace geo::sample
