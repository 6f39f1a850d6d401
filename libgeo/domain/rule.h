#pragma once

#include "domain/codes.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace geo::domain {

// The hard rules by which a space is eligible for a project, in the order in which they are asked and shown.
enum class Rule : std::uint8_t {
    spaceKind,
    areaMin,
    available,
    duration,
    weeklySlots,
    ceilingHeight,
    floorLoad,
    groundFloor,
    accessible,
    vehicleAccess,
    openToPublic,
    power,
    water,
    sanitation,
    outdoor,
    noise,
    rent,
    budget,
    tenure,
    commune,
    inQpv,
    reach,
    lifeCycle
};
template <>
struct Codes<Rule> {
    static constexpr std::array<std::string_view, 23> kTexts = {
        "space_kind", "area_min",     "available",  "duration",       "slots",          "ceiling_height",
        "floor_load", "ground_floor", "accessible", "vehicle_access", "open_to_public", "power",
        "water",      "sanitation",   "outdoor",    "noise",          "rent",           "budget",
        "tenure",     "commune",      "in_qpv",     "reach",          "life_cycle"};
};

} // namespace geo::domain
