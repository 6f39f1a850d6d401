#include "usecase/need_templates.h"

#include <algorithm>

namespace geo::usecase {

namespace {

using domain::Filiere;
using domain::Kind;
using domain::NeedTemplate;
using domain::Stage;

Result<std::optional<NeedTemplate>> keptTemplate(const Desk& desk, Filiere filiere, Stage stage, JobControl& job) {
    GEO_ASSIGN(auto all, desk.workspace().all<NeedTemplate>(job));
    const auto found = std::ranges::find_if(
        all.value, [&](const NeedTemplate& row) { return row.filiere == filiere && row.stage == stage; });
    if (found == all.value.end()) return std::optional<NeedTemplate>{};
    return std::optional{std::move(*found)};
}

} // namespace

Result<UsualProject> readTemplate(const Desk& desk, Filiere filiere, Stage stage, JobControl& job) {
    GEO_ASSIGN(const auto kept, keptTemplate(desk, filiere, stage, job));
    if (!kept) return UsualProject{domain::defaultNeeds(filiere, stage), 0};
    GEO_ASSIGN(auto needs, domain::needsFromJson(kept->needs));
    return UsualProject{std::move(needs), kept->id.value};
}

Result<CommitReport> saveTemplate(Desk& desk, Filiere filiere, Stage stage, const domain::Project& needs,
                                  JobControl& job) {
    GEO_ASSIGN(const auto kept, keptTemplate(desk, filiere, stage, job));
    NeedTemplate row{kept ? kept->id : decltype(NeedTemplate::id){}, filiere, stage, domain::needsToJson(needs)};
    if (kept) return desk.edit(domain::toRecord(*kept), domain::toRecord(row));
    return desk.add(domain::toRecord(row));
}

Result<CommitReport> resetTemplate(Desk& desk, Filiere filiere, Stage stage, JobControl& job) {
    GEO_ASSIGN(const auto kept, keptTemplate(desk, filiere, stage, job));
    if (!kept) return CommitReport{};
    return desk.remove({{Kind::needTemplate, kept->id.value}});
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
