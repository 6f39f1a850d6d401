#pragma once

#include "usecase/place_areas.h"
#include "usecase/site_overlay.h"

#include <map>
#include <string>
#include <vector>

namespace geo::usecase {

// Where the present value of a field or shape is from: the last step that changed it.
struct Provenance {
    JournalId journal;
    std::string when; // UTC, ISO 8601
    std::string who;
    domain::Action action = domain::Action::edit;
    DatasetId dataset; // whose source the value was read from; 0 where it was typed
};

// By the name of the field or shape. What has never had a value is not in it.
using RowProvenance = std::map<std::string, Provenance, std::less<>>;

// Of one row. Error: notFound.
[[nodiscard]] Result<RowProvenance> provenanceOf(const Desk& desk, domain::Kind kind, std::int64_t id);

// Something wrong in a dossier, with the field where it is mended: that of the site where the site holds what a
// standard asks for.
struct DossierProblem {
    domain::Kind kind = domain::Kind::site; // of the row
    std::int64_t row = 0;
    std::string field;                          // or shape
    domain::Kind standard = domain::Kind::site; // the face whose standard asks for it; the row's kind for its own rules
    Error error;
};

// A site with everything that is kept of it.
struct SiteDossier {
    domain::Record site;
    std::vector<domain::Record> faces; // those that it has, in the order of domain::facesOfSites
    std::vector<domain::Record> spaces;
    std::vector<domain::Record> attachments;
    std::vector<domain::Record> lifeCycle; // newest first
    SiteOverlay overlay;
    PlaceAreas areas;
    std::map<domain::Kind, RowProvenance> provenance; // of the site and its faces
    std::map<DatasetId, domain::Dataset> datasets;    // that the provenance names
    std::vector<DossierProblem> problems;
};

// Error: notFound (kind, key); cancelled.
[[nodiscard]] Result<SiteDossier> readDossier(const Desk& desk, SiteId site, JobControl& job);

// What is wrong with a site and its faces, by the rules of their kinds and by the standards.
[[nodiscard]] std::vector<DossierProblem> problemsOf(const domain::Record& site,
                                                     const std::vector<domain::Record>& faces);

} // namespace geo::usecase
