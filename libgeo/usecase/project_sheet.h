#pragma once

#include "domain/results/robustness.h"
#include "usecase/match_project.h"
#include "usecase/sheet_parts.h"
#include "usecase/shortlist.h"

namespace geo::usecase {

// How many spaces a rule keeps out, by itself or with others.
struct KeptOut {
    domain::Rule rule = domain::Rule::spaceKind;
    std::size_t broken = 0;
    std::size_t unknown = 0; // where what is not known keeps out
};

// What the page of a project tells: the report that the window shows, and what is kept beside it.
struct ProjectSheet {
    std::string workspace;
    Date date; // availability is judged from it on
    domain::Record row;
    domain::Project project;
    domain::MatchReport match;
    std::vector<KeptOut> keptOut;                       // the rule that keeps out most first
    std::optional<domain::RobustnessReport> robustness; // none where fewer than two spaces are ranked
    std::vector<ShortlistLine> placements;              // by rank
    std::optional<SheetScenario> scenario;
};

// `match` is of the project and is not computed again; only its robustness is added. `kept`: an allocation to tell
// of, or null. Errors: notFound; cancelled.
[[nodiscard]] Result<ProjectSheet> readProjectSheet(const Desk& desk, const domain::Project& project,
                                                    domain::MatchReport match, const OpenedScenario* kept,
                                                    JobControl& job);

} // namespace geo::usecase
