#pragma once

#include "sample_data/made_so_far.h"

#include "domain/project.h"

namespace geo::sample {

// 60 projects over the ten filières and three stages, with the needs that go with them. The first is a recyclerie of
// stage growth; three are made so that no space can answer them.
[[nodiscard]] std::vector<domain::Project> makeProjects(const MadeSoFar& made);

} // namespace geo::sample
