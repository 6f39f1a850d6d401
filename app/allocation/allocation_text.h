#pragma once

#include "base/job_control.h"
#include "domain/results/allocation.h"
#include "text/language.h"
#include "usecase/allocation_ground.h"
#include "usecase/place_allotments.h"

#include <QString>

// What is said of an allocation, in the language of the installed Translations.
namespace app::allocation {

// A row that is gone goes by its number.
[[nodiscard]] QString nameOf(const geo::usecase::AllocationGround& ground, geo::ProjectId project);
[[nodiscard]] QString nameOf(const geo::usecase::AllocationGround& ground, geo::SiteId site);
[[nodiscard]] QString nameOf(const geo::usecase::AllocationGround& ground, geo::SpaceId space);
// "Site · space".
[[nodiscard]] QString placeName(const geo::usecase::AllocationGround& ground, geo::SpaceId space);

// "Optimal, proven: 57 of 60 projects placed, 41.32 in all."
[[nodiscard]] QString statusSentence(const geo::domain::AllocationReport& report, const text::Language& language);
// "Best found 40.1, at most 41.5: within 3.4 % of the best possible."
[[nodiscard]] QString reachSentence(const geo::SearchReach& reach, const text::Language& language);
// Why a project has no place.
[[nodiscard]] QString reasonSentence(const geo::domain::Unplaced& unplaced,
                                     const geo::usecase::AllocationGround& ground);
// What the second costs or brings against the first, and who gains and who loses.
[[nodiscard]] QString comparisonSentence(const geo::domain::AllocationComparison& comparison,
                                         const text::Language& language);

// What becomes of an allotment: "New, proposed".
[[nodiscard]] QString placingText(const geo::usecase::PlannedPlacement& line);
// "41 new placements, 3 moved on, 2 as they are; 1 left out".
[[nodiscard]] QString planSentence(const geo::usecase::PlacementPlan& plan);

// Of a line on the map: project, space, period, area, score.
[[nodiscard]] QString allotmentText(const geo::domain::Allotment& allotment,
                                    const geo::usecase::AllocationGround& ground, const text::Language& language);

} // namespace app::allocation
