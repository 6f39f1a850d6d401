#pragma once

#include "tables/sheet.h"
#include "usecase/allocation_ground.h"
#include "usecase/place_allotments.h"

#include <vector>

// The tables of the allocation dock, in the language of the installed Translations. A row is about a project and a
// space.
namespace app::allocation {

using Ground = geo::usecase::AllocationGround;

// "3/17": of what a row is about; the space is 0 where there is none.
[[nodiscard]] QString keyOf(const geo::domain::ProjectSpace& pair);
[[nodiscard]] std::vector<geo::domain::ProjectSpace> pairsOf(const QStringList& keys);

[[nodiscard]] tables::Sheet allotmentSheet(const geo::domain::AllocationReport& report, const Ground& ground);
[[nodiscard]] tables::Sheet unplacedSheet(const geo::domain::AllocationReport& report, const Ground& ground);
[[nodiscard]] tables::Sheet blockingSheet(const geo::domain::AllocationReport& report, const Ground& ground);
[[nodiscard]] tables::Sheet differenceSheet(const geo::domain::AllocationComparison& comparison, const Ground& ground);
[[nodiscard]] tables::Sheet placingSheet(const geo::usecase::PlacementPlan& plan, const Ground& ground);

} // namespace app::allocation
