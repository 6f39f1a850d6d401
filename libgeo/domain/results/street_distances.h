#pragma once

#include <vector>

namespace geo::domain {

// How far each site is on foot from the anchor of a project, along the streets, in metres; not a number where no street
// leads there. None at all: not measured, distances are as the crow flies.
using StreetDistances = std::vector<double>;

} // namespace geo::domain
