#include "usecase/compare_sitings.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace geo::usecase {

namespace {

using domain::AreaKind;
using domain::AreaRef;

// The areas in which a site lies.
std::vector<AreaRef> areasOf(SiteId site, const SitingGround& ground) {
    std::vector<AreaRef> areas;
    const auto found = ground.sites.find(site);
    if (found == ground.sites.end()) return areas;
    for (const std::string& code : found->second.qpvs) areas.push_back({AreaKind::qpv, code});
    if (!found->second.commune.empty()) areas.push_back({AreaKind::commune, found->second.commune});
    return areas;
}

} // namespace

SitingComparison compareSitings(const std::vector<const domain::SitingReport*>& reports, const SitingGround& ground) {
    std::map<SiteId, SitingComparison::SiteIn> sites;
    std::map<AreaRef, std::vector<std::size_t>> areas;
    for (std::size_t i = 0; i < reports.size(); ++i)
        for (const domain::ChosenSite& chosen : reports[i]->chosen) {
            auto& line = sites[chosen.site];
            line.site = chosen.site;
            line.name = chosen.name;
            line.isIn.resize(reports.size());
            line.costs.resize(reports.size());
            line.isIn[i] = true;
            line.costs[i] = chosen.cost;
            ++line.count;
            for (const AreaRef& area : areasOf(chosen.site, ground)) {
                auto& counts = areas[area];
                counts.resize(reports.size());
                ++counts[i];
            }
        }
    SitingComparison out;
    for (auto& [id, line] : sites) out.sites.push_back(std::move(line));
    std::ranges::sort(out.sites, {}, [](const auto& each) { return std::tuple{each.count, each.name, each.site}; });
    for (auto& [area, counts] : areas) out.areas.push_back({area, ground.nameOf(area), std::move(counts)});
    std::ranges::sort(out.areas, {}, [](const auto& each) {
        return std::tuple{each.area.kind != AreaKind::qpv, each.name, each.area.code};
    });
    return out;
}

} // namespace geo::usecase
