#include "usecase/roof_power.h"

#include <algorithm>

namespace geo::usecase {

namespace {

using domain::Assumption;

Assumption figure(const std::vector<Assumption>& kept, std::string_view code) {
    if (const auto found = std::ranges::find(kept, code, &Assumption::code); found != kept.end()) return *found;
    return *std::ranges::find(domain::defaultAssumptions(), code, &Assumption::code);
}

} // namespace

Result<RoofFactors> readRoofFactors(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(const auto kept, desk.workspace().all<Assumption>(job));
    return RoofFactors{figure(kept.value, domain::kRoofPower), figure(kept.value, domain::kRoofCover)};
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
