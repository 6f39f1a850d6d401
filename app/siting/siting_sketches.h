#pragma once

#include "carto/display_list.h"
#include "carto/sketch.h"
#include "domain/results/siting.h"
#include "usecase/siting_ground.h"

#include <vector>

namespace app::siting {

// What a site is in a choice that is drawn.
enum class DrawnAs : std::uint8_t { chosen, alternative, leftOut, pinned };

struct DrawnSite {
    geo::SiteId site;
    geo::geom::PointM at;
    DrawnAs as = DrawnAs::chosen;
};

// The sites of a choice: those of `looked` that were found, those instead of others, and the others. Sites without a
// place are left out.
[[nodiscard]] std::vector<DrawnSite> drawnSites(const geo::domain::SitingReport& report,
                                                const std::vector<geo::SiteId>& looked,
                                                const geo::usecase::SitingGround& ground);

// Rings around the places, told apart by shape and dash as well as by colour, `size` metres across. Null for none.
[[nodiscard]] geo::carto::Sketches sketchesOf(const std::vector<DrawnSite>& sites, double size);

// The site whose ring holds a place, the nearest first; null where there is none.
[[nodiscard]] const DrawnSite* siteAt(const std::vector<DrawnSite>& sites, geo::geom::PointM place, double size);

} // namespace app::siting
