#include "usecase/roof_power.h"

#include "usecase/assumptions.h"

namespace geo::usecase {

Result<RoofFactors> readRoofFactors(const Desk& desk) {
    GEO_ASSIGN(auto power, assumptionOf(desk, domain::kRoofPower));
    GEO_ASSIGN(auto cover, assumptionOf(desk, domain::kRoofCover));
    return RoofFactors{std::move(power), std::move(cover)};
}

std::optional<Kilowatts> roofPower(const domain::Space& space, const RoofFactors& factors) {
    if (space.kind != domain::SpaceKind::roof || !space.area) return std::nullopt;
    return Kilowatts{space.area->value * factors.cover.value * factors.power.value};
}

Result<std::vector<RoofSpace>> roofsOf(const Desk& desk, SiteId site, const RoofFactors& factors) {
    GEO_ASSIGN(auto records, desk.referring(domain::Kind::space, "site_id", site.value));
    std::vector<RoofSpace> roofs;
    std::vector<Diagnostic> unread;
    for (domain::Record& record : records) {
        GEO_ASSIGN(const auto space, store::objectOf<domain::Space>(std::move(record), unread));
        if (const auto power = roofPower(space, factors)) roofs.push_back({space.id, *space.area, *power});
    }
    return roofs;
}

} // namespace geo::usecase
