#pragma once

#include "domain/results/siting.h"
#include "usecase/scenarios.h"

#include <string>
#include <string_view>
#include <vector>

namespace geo::usecase {

// A kept choice of sites as it was: never computed again, whatever the workspace has become.
struct OpenedSiting {
    domain::Scenario row; // without the texts of `spec` and `result`
    domain::SitingReport report;
    std::vector<ScenarioSource> sources; // the datasets of the workspace on that day
    int algorithmVersion = 0;
};

// Keeps a choice of sites under a name, with what was asked and the vintages of the data, as one undoable step.
// Errors: valueRequired (field "name"); duplicateKey (kind, key); workspaceReadOnly.
[[nodiscard]] Result<CommitReport> keepSiting(Desk& desk, const domain::SitingReport& report,
                                              const ScenarioLabel& label, JobControl& job);

// The kept choices, the newest first, without the texts of `spec` and `result`.
[[nodiscard]] Result<std::vector<domain::Scenario>> readSitings(const Desk& desk, JobControl& job);

// By name. Errors: notFound (kind, key), for an allocation too; valueMalformed where another program wrote it.
[[nodiscard]] Result<OpenedSiting> openSiting(const Desk& desk, std::string_view name);

// The name and the note of any scenario, as one undoable step. Errors: notFound; valueRequired; duplicateKey.
[[nodiscard]] Result<CommitReport> describeScenario(Desk& desk, ScenarioId scenario, const std::string& name,
                                                    const std::string& note);

} // namespace geo::usecase
