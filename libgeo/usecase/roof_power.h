#pragma once

#include "domain/assumption.h"
#include "domain/space.h"
#include "usecase/desk.h"

#include <optional>
#include <vector>

namespace geo::usecase {

// What a roof's power is estimated with: the assumptions of the workspace, or else the program's, with their sources.
struct RoofFactors {
    domain::Assumption power; // kWp of a m2 of modules
    domain::Assumption cover; // m2 of modules on a m2 of usable roof
};
[[nodiscard]] Result<RoofFactors> readRoofFactors(const Desk& desk);

// The peak power of modules on a roof: area x cover x power, in kWp (kW under standard test conditions). Nothing for
// what is no roof, or has no area.
[[nodiscard]] std::optional<Kilowatts> roofPower(const domain::Space& space, const RoofFactors& factors);

struct RoofSpace {
    SpaceId space;
    SquareMetres area;
    Kilowatts power;
};
// Every roof of a site.
[[nodiscard]] Result<std::vector<RoofSpace>> roofsOf(const Desk& desk, SiteId site, const RoofFactors& factors);

} // namespace geo::usecase
