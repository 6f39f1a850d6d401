#pragma once

#include "domain/results/allocation.h"
#include "domain/results/siting.h"
#include "domain/scenario.h"
#include "usecase/desk.h"

#include <string>
#include <string_view>
#include <vector>

namespace geo::usecase {

using ScenarioId = decltype(domain::Scenario::id);

// What a kept report says of the data it was made of.
struct ScenarioSource {
    std::string name;
    std::string vintage;
    friend bool operator==(const ScenarioSource&, const ScenarioSource&) = default;
};

// A kept allocation as it was: never computed again, whatever the workspace has become.
struct OpenedScenario {
    domain::Scenario row; // without the texts of `spec` and `result`
    domain::AllocationReport report;
    std::vector<ScenarioSource> sources; // the datasets of the workspace on that day
    int algorithmVersion = 0;
};

// The same of a kept choice of sites.
struct OpenedSiting {
    domain::Scenario row; // without the texts of `spec` and `result`
    domain::SitingReport report;
    std::vector<ScenarioSource> sources;
    int algorithmVersion = 0;
};

struct ScenarioLabel {
    std::string name; // unique
    std::optional<Date> takenOn;
    std::string note;
};

// Keeps a report under a name, with what it was asked and the vintages of the data, as one undoable step. Errors:
// valueRequired (field "name"); duplicateKey (kind, key); workspaceReadOnly.
[[nodiscard]] Result<CommitReport> keepScenario(Desk& desk, const domain::AllocationReport& report,
                                                const ScenarioLabel& label, JobControl& job);

[[nodiscard]] Result<CommitReport> keepScenario(Desk& desk, const domain::SitingReport& report,
                                                const ScenarioLabel& label, JobControl& job);

// The kept reports of a topic, or of all topics, the newest first, without the texts of `spec` and `result`.
[[nodiscard]] Result<std::vector<domain::Scenario>> readScenarios(const Desk& desk, domain::ScenarioTopic topic,
                                                                  JobControl& job);
[[nodiscard]] Result<std::vector<domain::Scenario>> readAllScenarios(const Desk& desk, JobControl& job);
// The kept allocations.
[[nodiscard]] inline Result<std::vector<domain::Scenario>> readScenarios(const Desk& desk, JobControl& job) {
    return readScenarios(desk, domain::ScenarioTopic::allocation, job);
}

// By name. Errors: notFound (kind, key) where there is none of that topic; valueMalformed where another program wrote
// it.
[[nodiscard]] Result<OpenedScenario> openScenario(const Desk& desk, std::string_view name);
[[nodiscard]] Result<OpenedSiting> openSiting(const Desk& desk, std::string_view name);

// The name and the note of a scenario of any topic, as one undoable step. Errors: notFound; valueRequired;
// duplicateKey.
[[nodiscard]] Result<CommitReport> describeScenario(Desk& desk, ScenarioId scenario, const std::string& name,
                                                    const std::string& note);
// One undoable step. Error: notFound.
[[nodiscard]] Result<CommitReport> removeScenarios(Desk& desk, const std::vector<ScenarioId>& scenarios);

} // namespace geo::usecase
