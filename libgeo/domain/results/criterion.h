#pragma once

#include "domain/codes.h"
#include "domain/project.h"

#include <array>

namespace geo::domain {

// What the ranking weighs. Each has a measure with a unit, and a value function from it onto 0..1, 1 the best. The last
// eight are what a preferred need asks for.
enum class Criterion : std::uint8_t {
    area,
    rent,
    availability,
    qpv,
    proximity,
    readiness,
    equipment,
    weeklySlots,
    cost,
    ceilingHeight,
    floorLoad,
    power,
    noise,
    tenure,
    commune,
    spaceKind
};
template <>
struct Codes<Criterion> {
    static constexpr std::array<std::string_view, 16> kTexts = {
        "area", "rent",           "availability", "qpv",   "proximity", "readiness", "equipment", "slots",
        "cost", "ceiling_height", "floor_load",   "power", "noise",     "tenure",    "commune",   "space_kind"};
};
inline constexpr std::size_t kCriterionCount = Codes<Criterion>::kTexts.size();

// How much each criterion counts; not negative, any scale (only the proportions matter). 0 leaves a criterion out; all
// 0 weigh every criterion the same.
using Weights = std::array<double, kCriterionCount>;

// The weights a new comparison starts with: 1 for every criterion that the project has a need for, 0 for the others.
// Readiness is a need of every project; equipment is one where a feature is preferred.
[[nodiscard]] Weights defaultWeights(const Project& project);

} // namespace geo::domain
