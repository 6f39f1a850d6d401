#pragma once

#include "usecase/occupancy_figures.h"
#include "usecase/occupancy_on.h"
#include "usecase/roof_power.h"
#include "usecase/sheet_parts.h"
#include "usecase/site_dossier.h"

namespace geo::usecase {

// A project for which a space of the site is eligible: where it stands among all spaces that are.
struct SheetSuitor {
    ProjectId project;
    std::string name;
    SpaceId space; // the best of the site for it
    double score = 0.0;
    std::size_t rank = 0; // by weighted sum with the project's own weights, 1 is first
    std::size_t of = 0;   // eligible spaces
};

struct SheetAgreement {
    domain::Placement placement;
    PlaceNames names;
};

// What the page of a site tells. No name of an owner, no contact.
struct SiteSheet {
    std::string workspace;
    Date date;
    SiteDossier dossier;
    domain::Site site; // with its spaces
    std::string commune;
    SiteOn now;                // on the date
    OccupancyReport occupancy; // by month, from a year before the date to two years behind it
    std::vector<SheetAgreement>
        agreements; // in force first, then to come, then past, each by first days; none declined
    std::size_t declined = 0;
    std::vector<SheetSuitor> suitors; // the best rank first, then the best score
    RoofFactors roofFactors;
    std::vector<RoofSpace> roofs;
    std::optional<SheetScenario> scenario;
};

// `kept`: an allocation to tell of, or null. Errors: notFound; cancelled.
[[nodiscard]] Result<SiteSheet> readSiteSheet(const Desk& desk, SiteId site, Date date, const OpenedScenario* kept,
                                              JobControl& job);

} // namespace geo::usecase
