#pragma once

#include "domain/need_template.h"
#include "domain/results/siting.h"
#include "usecase/coverage_ground.h"

#include <optional>
#include <string>
#include <vector>

namespace geo::usecase {

// Which sites may be opened: those that meet an expression, and of those the ones where a project, or what is usual for
// a filière and stage, has an eligible space.
struct CandidateFilter {
    std::string expression; // "": the candidate third places; every site where `project` or `usual` is given
    std::string project;    // number or code; "": no project is asked
    struct Usual {
        domain::Filiere filiere = domain::Filiere::ecoConstruction;
        domain::Stage stage = domain::Stage::incubation;
    };
    std::optional<Usual> usual;
    Date date{}; // of the eligibility
};
// Their numbers, ascending. Errors: nothingToCover ("candidate") where there is none; expressionInvalid,
// attributeUnknown, notFound (kind, key), cancelled.
[[nodiscard]] Result<std::vector<SiteId>> candidateSites(const Desk& desk, const CandidateFilter& filter,
                                                         JobControl& job);

// Where to open: see analysis::locate. While it runs, job.reached has the best found and its bound; requestEnough ends
// it with the best found. Errors: valueRequired (field) where nothing says how many; valueOutOfRange; networkMissing
// (what, mode); nothingToCover (what); sitingImpossible (what, key, found, expected); notFound; solverMissing and
// solverFailed (with capacity); cancelled.
[[nodiscard]] Result<domain::SitingReport> locate(const CoverageGround& ground, const domain::SitingParams& params,
                                                  JobControl& job);

} // namespace geo::usecase
