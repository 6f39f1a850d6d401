#pragma once

#include "analysis/matching/qpv_finder.h"
#include "domain/project.h"

namespace geo::analysis {

// Further than this from a priority neighbourhood, a site is as good as far from it.
inline constexpr Metres kQpvReach{1000.0};

// What a site's place says of it for one project: measured once a site, asked by every rule and criterion of its
// spaces.
struct Surroundings {
    Date date; // availability is judged on and after this day
    std::optional<geom::PointM> place;
    bool qpvLayer = false;          // there are neighbourhoods to compare with
    std::optional<std::string> qpv; // code of the one it lies in
    std::optional<Metres> toQpv;    // 0 inside, kQpvReach where none is nearer; not known without a place or a layer
    std::optional<Metres> toAnchor; // straight distance from the project's anchor
    // On foot along the streets, where they were measured; not a number where no street leads there.
    std::optional<Metres> onStreets{};
};

[[nodiscard]] Surroundings surroundingsOf(const domain::Project& project, const domain::Site& site,
                                          const QpvFinder& qpvs, Date date);

} // namespace geo::analysis
