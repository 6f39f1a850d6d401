#pragma once

#include "cli/answer.h"
#include "cli/context.h"
#include "usecase/allocation_ground.h"
#include "usecase/place_allotments.h"
#include "usecase/scenarios.h"

namespace app::cli {

// {scenarios:[{id, name, topic, taken, by, note}]}
[[nodiscard]] Json scenariosJson(const std::vector<geo::domain::Scenario>& scenarios);
[[nodiscard]] std::string scenariosText(const std::vector<geo::domain::Scenario>& scenarios,
                                        const text::Language& language);

// {scenario, taken, by, note, sources:[{name, vintage}], report}: the report as it was kept.
[[nodiscard]] Json scenarioJson(const geo::usecase::OpenedScenario& opened);
[[nodiscard]] Json scenarioJson(const geo::usecase::OpenedSiting& opened);
// What the panel says, and its table of places.
[[nodiscard]] std::string scenarioText(const geo::usecase::OpenedScenario& opened,
                                       const geo::usecase::AllocationGround& ground, const text::Language& language);

// {before:{objective, area_m2, blocking_pairs}, after:{...}, differences:[{project, before, after, gain}]} with the
// numbers of spaces, null for none.
[[nodiscard]] Json comparisonJson(const geo::domain::AllocationComparison& comparison);
[[nodiscard]] std::string comparisonText(const geo::domain::AllocationComparison& comparison,
                                         const geo::usecase::AllocationGround& ground, const text::Language& language);

// {added, moved_on, unchanged, conflicts:[{project, space, reason}]}
[[nodiscard]] Json placingJson(const geo::usecase::PlacementPlan& plan);
[[nodiscard]] std::string placingText(const geo::usecase::PlacementPlan& plan,
                                      const geo::usecase::AllocationGround& ground, const text::Language& language);

} // namespace app::cli
