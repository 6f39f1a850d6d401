#pragma once

#include "domain/need_template.h"
#include "usecase/desk.h"

namespace geo::usecase {

// The needs that are usual for a filière and stage: the workspace's, or else the program's.
struct UsualProject {
    domain::Project needs; // only needs are set
    std::int64_t row = 0;  // of the workspace; 0: the program's
};
// Error: the first value of a kept template that a later program or another tool has spoilt.
[[nodiscard]] Result<UsualProject> readTemplate(const Desk& desk, domain::Filiere filiere, domain::Stage stage,
                                                JobControl& job);

// Keeps the needs of a project as the template of a filière and stage, as one undoable step.
[[nodiscard]] Result<CommitReport> saveTemplate(Desk& desk, domain::Filiere filiere, domain::Stage stage,
                                                const domain::Project& needs, JobControl& job);

// Back to the program's template, as one undoable step; nothing is written where the workspace has none.
[[nodiscard]] Result<CommitReport> resetTemplate(Desk& desk, domain::Filiere filiere, domain::Stage stage,
                                                 JobControl& job);

// The project by its number or code. Error: notFound (kind, key).
[[nodiscard]] Result<domain::Project> readProject(const Desk& desk, std::string_view key);

// One undoable step that changes a project from what the editor saw to what was typed. Errors: those of Desk::edit.
[[nodiscard]] Result<CommitReport> saveNeeds(Desk& desk, const domain::Project& seen, const domain::Project& after);

} // namespace geo::usecase
