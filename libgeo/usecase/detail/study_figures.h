#pragma once

#include "domain/placement.h"
#include "domain/tiers_lieu.h"
#include "usecase/study.h"

#include <map>

namespace geo::usecase::detail {

// The rows that the figures of a study are read from.
struct StudyGround {
    std::map<SiteId, domain::Site> sites; // with their spaces
    std::map<SiteId, domain::TiersLieu> faces;
    std::map<ProjectId, domain::Project> projects;
    std::vector<domain::Placement> placed; // approved, agreed or running
    std::map<std::string, std::string, std::less<>> communes;
};

[[nodiscard]] Result<StudyGround> readStudyGround(const Desk& desk, JobControl& job);

// One site of the scenario with every item of its study. Error: cancelled; those of the desk's readings.
[[nodiscard]] Result<StudySite> studySite(const Desk& desk, const StudyGround& ground,
                                          const domain::SitingParams& params, const domain::ChosenSite& chosen,
                                          JobControl& job);

} // namespace geo::usecase::detail
