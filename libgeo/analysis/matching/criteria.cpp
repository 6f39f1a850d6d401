#include "analysis/matching/criteria.h"

#include "analysis/matching/availability.h"
#include "analysis/matching/cost.h"

#include <algorithm>
#include <limits>

namespace geo::analysis {

namespace {

using domain::Criterion;
using domain::CriterionValue;

constexpr double kWholeWeek = 14.0;      // half-days
constexpr Metres kDefaultReach{10000.0}; // of a project with an anchor but no reach
constexpr double kDefaultDelay = 365.0;  // days, of a project without a latest start

constexpr CriterionValue kAnything{0.0, 1.0};
constexpr CriterionValue kAllTheSame{1.0, 1.0};

CriterionValue known(double value) {
    const double clamped = std::clamp(value, 0.0, 1.0);
    return {clamped, clamped};
}

// 1 at `best`, linear to 0 at `worst`, and past them the same. With both the same, a step.
double falling(double x, double best, double worst) {
    if (best == worst) return x == best ? 1.0 : 0.0;
    return std::clamp((worst - x) / (worst - best), 0.0, 1.0);
}

CriterionValue areaValue(const Pair& pair) {
    const auto& project = pair.project;
    if (!project.areaMin && !project.areaIdeal && !project.areaMax) return kAllTheSame;
    if (!pair.space.area) return kAnything;
    const double area = pair.space.area->value;
    if (const auto ideal = project.areaIdeal) {
        const double most = project.areaMax ? project.areaMax->value : 2.0 * ideal->value;
        const double least = project.areaMin ? project.areaMin->value : 0.0;
        return known(falling(area, ideal->value, area < ideal->value ? least : most));
    }
    if (project.areaMin && area < project.areaMin->value) return known(0.0);
    if (!project.areaMax || area <= project.areaMax->value) return known(1.0);
    return known(falling(area, project.areaMax->value, 2.0 * project.areaMax->value));
}

CriterionValue rentValue(const Pair& pair) {
    const auto& project = pair.project;
    if (project.rentMax) {
        if (!pair.space.rent) return kAnything;
        return known(falling(pair.space.rent->value, 0.0, project.rentMax->value));
    }
    if (!project.budget) return kAllTheSame;
    const CostRange cost = yearlyCost(project, pair.space);
    const double budget = project.budget->value;
    return {falling(cost.high.value, 0.0, budget), falling(cost.low.value, 0.0, budget)};
}

double openingValue(const Opening& opening, const StartSpan& span, std::int64_t months) {
    const auto delay = static_cast<double>((opening.start - span.first).count());
    const double longest = span.last ? static_cast<double>((*span.last - span.first).count()) : kDefaultDelay;
    const double promptness = delay == 0.0 ? 1.0 : falling(delay, 0.0, longest);
    if (months <= 0) return promptness;
    const auto asked = static_cast<double>(months);
    const double spare = opening.until ? (static_cast<double>(opening.months()) - asked) / asked : 1.0;
    return (promptness + std::clamp(spare, 0.0, 1.0)) / 2.0;
}

CriterionValue availabilityValue(const Pair& pair) {
    const auto& project = pair.project;
    const Availability availability = availabilityOf(pair.site, pair.space);
    if (availability.stretches.empty()) return kAnything;
    const StartSpan span = startSpanOf(project, pair.around.date);
    double best = 0.0;
    for (const Opening& opening : openingsOf(availability, span))
        best = std::max(best, openingValue(opening, span, project.durationMonths.value_or(0)));
    return known(best);
}

CriterionValue qpvValue(const Pair& pair) {
    if (!pair.around.toQpv) return kAnything;
    return known(falling(pair.around.toQpv->value, 0.0, kQpvReach.value));
}

CriterionValue proximityValue(const Pair& pair) {
    if (!pair.project.anchor) return kAllTheSame;
    if (!pair.around.toAnchor) return kAnything;
    return known(falling(pair.around.toAnchor->value, 0.0, pair.project.reach.value_or(kDefaultReach).value));
}

CriterionValue readinessValue(const Pair& pair) {
    using enum domain::LifeCycle;
    if (!pair.site.lifeCycle) return kAnything;
    switch (*pair.site.lifeCycle) {
    case identified:
    case reserved:
        return known(0.25);
    case underStudy:
        return known(0.5);
    case secured:
        return known(0.75);
    case mobilisable:
        return known(1.0);
    case released:
        return known(0.0);
    case occupied:
        break;
    }
    const auto shareable = isShareable(pair.site, pair.space);
    if (!shareable) return {0.0, 0.75};
    return known(*shareable ? 0.75 : 0.0);
}

CriterionValue equipmentValue(const Pair& pair) {
    const auto& [project, site, space, around] = pair;
    const std::array features = {std::pair{project.groundFloor, space.groundFloor},
                                 std::pair{project.accessible, space.accessible},
                                 std::pair{project.vehicleAccess, space.vehicleAccess},
                                 std::pair{project.openToPublic, space.openToPublic},
                                 std::pair{project.water, space.water},
                                 std::pair{project.sanitation, space.sanitation},
                                 std::pair{project.outdoor, space.outdoor}};
    int preferred = 0;
    int present = 0;
    int possible = 0;
    for (const auto& [level, has] : features) {
        if (level != domain::NeedLevel::preferred) continue;
        ++preferred;
        present += has.value_or(false) ? 1 : 0;
        possible += has.value_or(true) ? 1 : 0;
    }
    if (preferred == 0) return kAllTheSame;
    return {static_cast<double>(present) / preferred, static_cast<double>(possible) / preferred};
}

CriterionValue slotsValue(const Pair& pair) {
    if (!pair.space.weeklySlots) return kAnything;
    const auto offered = static_cast<double>(*pair.space.weeklySlots);
    const auto asked = static_cast<double>(pair.project.weeklySlots.value_or(0));
    if (asked >= kWholeWeek) return known(offered >= asked ? 1.0 : 0.0);
    return known((offered - asked) / (kWholeWeek - asked));
}

// Nothing is measured of it yet: it tells nothing apart.
CriterionValue sameForAll(const Pair&) {
    return kAllTheSame;
}

constexpr std::array<ValueFunction, domain::kCriterionCount> kFunctions = {{
    {Criterion::area, areaValue},
    {Criterion::rent, rentValue},
    {Criterion::availability, availabilityValue},
    {Criterion::qpv, qpvValue},
    {Criterion::proximity, proximityValue},
    {Criterion::readiness, readinessValue},
    {Criterion::equipment, equipmentValue},
    {Criterion::weeklySlots, slotsValue},
    {Criterion::cost, sameForAll},
    {Criterion::ceilingHeight, sameForAll},
    {Criterion::floorLoad, sameForAll},
    {Criterion::power, sameForAll},
    {Criterion::noise, sameForAll},
    {Criterion::tenure, sameForAll},
    {Criterion::commune, sameForAll},
    {Criterion::spaceKind, sameForAll},
}};

} // namespace

std::span<const ValueFunction> valueFunctions() {
    return kFunctions;
}

std::array<CriterionValue, domain::kCriterionCount> criterionValues(const Pair& pair) {
    std::array<CriterionValue, domain::kCriterionCount> values{};
    for (std::size_t i = 0; i < kFunctions.size(); ++i) values[i] = kFunctions[i].value(pair);
    return values;
}

} // namespace geo::analysis
