#include "domain/results/criterion.h"

#include <algorithm>

namespace geo::domain {

namespace {

bool prefersFeature(const Project& project) {
    const std::array levels = {project.groundFloor, project.accessible, project.vehicleAccess, project.openToPublic,
                               project.water,       project.sanitation, project.outdoor};
    return std::ranges::find(levels, NeedLevel::preferred) != levels.end();
}

bool prefers(const Project& project, Rule need) {
    return std::ranges::find(project.preferredNeeds, need) != project.preferredNeeds.end();
}

bool hasNeed(const Project& project, Criterion criterion) {
    switch (criterion) {
    case Criterion::area:
        return project.areaMin || project.areaIdeal || project.areaMax;
    case Criterion::rent:
        return project.rentMax ||
               (project.budget && !prefers(project, Rule::budget)); // else it is the cost that weighs
    case Criterion::availability:
        return project.startEarliest || project.startLatest || project.durationMonths;
    case Criterion::qpv:
        return project.inQpv != NeedLevel::indifferent;
    case Criterion::proximity:
        return project.anchor.has_value();
    case Criterion::readiness:
        return true;
    case Criterion::equipment:
        return prefersFeature(project);
    case Criterion::weeklySlots:
        return project.weeklySlots.has_value();
    case Criterion::cost:
        return project.budget && prefers(project, Rule::budget);
    case Criterion::ceilingHeight:
        return project.ceilingHeightMin && prefers(project, Rule::ceilingHeight);
    case Criterion::floorLoad:
        return project.floorLoadMin && prefers(project, Rule::floorLoad);
    case Criterion::power:
        return project.powerMin && prefers(project, Rule::power);
    case Criterion::noise:
        return project.noiseMax && prefers(project, Rule::noise);
    case Criterion::tenure:
        return !project.tenures.empty() && prefers(project, Rule::tenure);
    case Criterion::commune:
        return !project.communes.empty() && prefers(project, Rule::commune);
    case Criterion::spaceKind:
        return !project.spaceKinds.empty() && prefers(project, Rule::spaceKind);
    }
    return false;
}

} // namespace

Weights defaultWeights(const Project& project) {
    Weights weights{};
    for (std::size_t i = 0; i < kCriterionCount; ++i)
        weights[i] = hasNeed(project, static_cast<Criterion>(i)) ? 1.0 : 0.0;
    return weights;
}

} // namespace geo::domain
