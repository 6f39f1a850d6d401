#include "usecase/need_templates.h"

#include <algorithm>

namespace geo::usecase {

using domain::Filiere;
using domain::Kind;
using domain::Stage;

Result<UsualProject> readTemplate(const Desk&, Filiere filiere, Stage stage, JobControl&) {
    return UsualProject{domain::defaultNeeds(filiere, stage), 0};
}

Result<CommitReport> saveTemplate(Desk&, Filiere, Stage, const domain::Project&, JobControl&) {
    return CommitReport{};
}

Result<CommitReport> resetTemplate(Desk&, Filiere, Stage, JobControl&) {
    return CommitReport{};
}

Result<domain::Project> readProject(const Desk& desk, std::string_view key) {
    GEO_ASSIGN(auto record, desk.row(Kind::project, key));
    std::vector<Diagnostic> unread;
    return store::objectOf<domain::Project>(std::move(record), unread);
}

Result<CommitReport> saveNeeds(Desk& desk, const domain::Project& seen, const domain::Project& after) {
    return desk.edit(domain::toRecord(seen), domain::toRecord(after));
}

} // namespace geo::usecase
