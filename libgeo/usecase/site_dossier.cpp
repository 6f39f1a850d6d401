#include "usecase/site_dossier.h"

#include "domain/standard_text.h"
#include "usecase/move_on.h"

#include <algorithm>
#include <set>

namespace geo::usecase {

namespace {

using domain::Kind;
using domain::Record;

void addViolations(const Record& row, std::vector<DossierProblem>& problems) {
    for (Error& error : domain::violations(row)) {
        const std::string field{argument(error.arguments, "field")};
        problems.push_back({row.kind, row.id, field, row.kind, std::move(error)});
    }
}

void addStandardProblems(const Record& face, const Record& site, std::vector<DossierProblem>& problems) {
    for (Error& error : domain::standardProblems(face, site)) {
        const std::string_view column = argument(error.arguments, "field");
        const auto fields = domain::standardFieldsOf(face.kind);
        const auto field = std::ranges::find(fields, column, &domain::StandardField::column);
        const bool isHeld = field != fields.end() && !field->heldBy.empty();
        DossierProblem problem{isHeld ? Kind::site : face.kind, isHeld ? site.id : face.id,
                               std::string{isHeld ? field->heldBy : column}, face.kind, std::move(error)};
        problems.push_back(std::move(problem));
    }
}

Result<void> readDatasets(const Desk& desk, SiteDossier& dossier) {
    std::set<DatasetId> named;
    for (const auto& [kind, fields] : dossier.provenance)
        for (const auto& [field, from] : fields)
            if (from.dataset.isKept()) named.insert(from.dataset);
    for (const DatasetId id : named) {
        GEO_ASSIGN(auto row, desk.rowById(Kind::dataset, id.value));
        std::vector<Diagnostic> unread;
        GEO_ASSIGN(dossier.datasets[id], store::objectOf<domain::Dataset>(std::move(row), unread));
    }
    return {};
}

Result<void> readRows(const Desk& desk, SiteId site, SiteDossier& dossier) {
    for (const Kind face : domain::facesOfSites()) {
        GEO_ASSIGN(auto rows, desk.referring(face, domain::dossierFieldOf(face), site.value));
        for (Record& row : rows) dossier.faces.push_back(std::move(row));
    }
    GEO_ASSIGN(dossier.spaces, desk.referring(Kind::space, "site_id", site.value));
    GEO_ASSIGN(dossier.attachments, desk.referring(Kind::attachment, "site_id", site.value));
    GEO_ASSIGN(dossier.lifeCycle, lifeCycleOf(desk, site));
    return {};
}

} // namespace

Result<RowProvenance> provenanceOf(const Desk& desk, Kind kind, std::int64_t id) {
    GEO_ASSIGN(const auto events, desk.workspace().eventsOf(kind, id));
    RowProvenance provenance;
    for (const store::RowEvent& event : events)
        for (const std::string& field : event.fields)
            provenance.try_emplace(field,
                                   Provenance{event.journal, event.when, event.who, event.action, event.dataset});
    return provenance;
}

std::vector<DossierProblem> problemsOf(const Record& site, const std::vector<Record>& faces) {
    std::vector<DossierProblem> problems;
    addViolations(site, problems);
    for (const Record& face : faces) {
        addViolations(face, problems);
        addStandardProblems(face, site, problems);
    }
    return problems;
}

Result<SiteDossier> readDossier(const Desk& desk, SiteId site, JobControl& job) {
    SiteDossier dossier;
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    GEO_ASSIGN(dossier.site, desk.rowById(Kind::site, site.value));
    GEO_TRY(readRows(desk, site, dossier));
    GEO_TRY(job.step(Phase::computing));
    GEO_ASSIGN(dossier.overlay, overlayOf(desk, dossier.site, job));
    GEO_ASSIGN(dossier.areas, areasOf(desk, dossier.site));
    GEO_ASSIGN(dossier.provenance[Kind::site], provenanceOf(desk, Kind::site, site.value));
    for (const Record& face : dossier.faces) {
        GEO_ASSIGN(dossier.provenance[face.kind], provenanceOf(desk, face.kind, face.id));
    }
    GEO_TRY(readDatasets(desk, dossier));
    dossier.problems = problemsOf(dossier.site, dossier.faces);
    return dossier;
}

} // namespace geo::usecase
