#pragma once

#include "usecase/scenarios.h"

#include <string>

namespace geo::usecase {

// The name and the note of a scenario of any topic, as one undoable step. Errors: notFound; valueRequired;
// duplicateKey.
[[nodiscard]] Result<CommitReport> describeScenario(Desk& desk, ScenarioId scenario, const std::string& name,
                                                    const std::string& note);

} // namespace geo::usecase
