#pragma once

#include "sample_data/neighbourhoods.h"

#include "domain/population_cell.h"

namespace geo::sample {

// The inhabited squares of a 200 m grid. A square belongs to the commune (and the neighbourhood) of its middle;
// residents are whole, those of a commune sum to its population and those of a neighbourhood to its own.
[[nodiscard]] std::vector<domain::PopulationCell> makePopulation(const Ground& ground,
                                                                 const Neighbourhoods& neighbourhoods);

} // namespace geo::sample
