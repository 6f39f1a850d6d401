#pragma once

#include "domain/results/siting.h"
#include "usecase/siting_ground.h"

#include <optional>
#include <string>
#include <vector>

namespace geo::usecase {

// Kept choices of sites beside one another; positions are those of the reports that were compared.
struct SitingComparison {
    // A site that at least one of them chose, and by which.
    struct SiteIn {
        SiteId site;
        std::string name;
        std::vector<bool> isIn;                  // a value a report
        std::vector<std::optional<Euros>> costs; // where it is chosen and known
        std::size_t count = 0;                   // reports that chose it
    };
    // New places of each report in an area, of those that hold one in any.
    struct AreaIn {
        domain::AreaRef area;
        std::string name;
        std::vector<std::size_t> sites;
    };
    std::vector<SiteIn> sites; // those of fewest reports first, then by name
    std::vector<AreaIn> areas; // QPV, then communes, each by name
};

// Error: none; sites that are gone have the name under which they were chosen, and no area.
[[nodiscard]] SitingComparison compareSitings(const std::vector<const domain::SitingReport*>& reports,
                                              const SitingGround& ground);

} // namespace geo::usecase
