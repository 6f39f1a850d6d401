#pragma once

#include "analysis/allocation/offers.h"

namespace geo::analysis {

// Why the projects that are not among the allotted have no place, by project: what binds beside the allotted as they
// are.
[[nodiscard]] std::vector<domain::Unplaced>
unplacedProjects(const Market& market, const domain::AllocationParams& params, std::span<const Offer> allotted);

// What a bearer would carry at the most on any day of the allocation: beyond its ceiling of m2 or EUR a year.
[[nodiscard]] bool isOverCeiling(const Market& market, const domain::BearerCeiling& ceiling,
                                 std::span<const Offer> allotted);
// Of the allotted m2, those in priority neighbourhoods; 1 of none.
[[nodiscard]] Share shareInQpv(const Market& market, std::span<const Offer> allotted);

} // namespace geo::analysis
