#include "analysis/matching/criteria.h"

#include "analysis/matching/cost.h"
#include "analysis/matching/value_function.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace geo::analysis {

namespace {

using domain::Criterion;
using domain::CriterionValue;
using domain::LinearValue;
using domain::Measure;
using domain::Rule;
using domain::StepValue;
using domain::TargetValue;
using domain::Unit;
using MaybeFunction = std::optional<domain::ValueFunction>;
using P = ProjectFacts;
using S = SpaceFacts;

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kWholeWeek = 14.0;      // half-days
constexpr double kDefaultReach = 10'000; // m, of a project with an anchor but no reach
constexpr double kDefaultDelay = 365.0;  // days, of a project without a latest start
constexpr double kTwiceAsLoud = 10.0;    // dB

constexpr Measure kAnyShare{0.0, 1.0};
constexpr domain::ValueFunction kShare = LinearValue{0.0, 1.0};

bool isAsked(double need) {
    return !std::isnan(need);
}

Measure known(double measure) {
    return {measure, measure};
}

// Anything between both where it is not known.
Measure between(double measure, double low, double high) {
    return std::isnan(measure) ? Measure{low, high} : known(measure);
}

Measure fromNothing(double measure) {
    return between(measure, 0.0, kInfinity);
}

// 1 at `best`, linear to 0 at `worst`, and past them the same. With both the same, a step.
double falling(double x, double best, double worst) {
    if (best == worst) return x == best ? 1.0 : 0.0;
    return std::clamp((worst - x) / (worst - best), 0.0, 1.0);
}

MaybeFunction areaFunction(const P& project) {
    const bool isHard = project.excludesBy(Rule::areaMin);
    const double least = isAsked(project.areaMin.value) && isHard ? project.areaMin.value : 0.0;
    if (isAsked(project.areaIdeal.value)) {
        const double ideal = project.areaIdeal.value;
        const double most = std::max(ideal, isAsked(project.areaMax.value) ? project.areaMax.value : 2.0 * ideal);
        if (std::min(least, ideal) == most) return StepValue{ideal, false}; // no area at all is asked
        return TargetValue{std::min(least, ideal), ideal, most};
    }
    if (isAsked(project.areaMax.value)) return linearOrStep(2.0 * project.areaMax.value, project.areaMax.value, false);
    if (!isAsked(project.areaMin.value)) return std::nullopt;
    return isHard ? StepValue{project.areaMin.value, true} : linearOrStep(0.0, project.areaMin.value, true);
}

bool measuresYearlyCost(const P& project) {
    return !isAsked(project.rentMax.value) && isAsked(project.budget.value);
}

Measure costMeasure(const P& p, const S& s) {
    const CostRange cost = yearlyCost(CostTerms{p.areaMin, p.areaIdeal, p.areaMax, s.area, s.rent, s.charges});
    return {cost.low.value, cost.high.value};
}

Measure rentMeasure(const P& project, const S& space) {
    return measuresYearlyCost(project) ? costMeasure(project, space) : fromNothing(space.rent.value);
}

MaybeFunction rentFunction(const P& project) {
    if (measuresYearlyCost(project)) return linearOrStep(project.budget.value, 0.0, false);
    if (!isAsked(project.rentMax.value)) return std::nullopt;
    return linearOrStep(project.excludesBy(Rule::rent) ? project.rentMax.value : 2.0 * project.rentMax.value, 0.0,
                        false);
}

double openingShare(const Opening& opening, const StartSpan& span, double months) {
    const auto delay = static_cast<double>((opening.start - span.first).count());
    const double longest = span.last ? static_cast<double>((*span.last - span.first).count()) : kDefaultDelay;
    const double promptness = delay == 0.0 ? 1.0 : falling(delay, 0.0, longest);
    if (months <= 0.0) return promptness;
    const double spare = opening.until ? (static_cast<double>(opening.months()) - months) / months : 1.0;
    return (promptness + std::clamp(spare, 0.0, 1.0)) / 2.0;
}

Measure availabilityMeasure(const P& project, const S& space) {
    if (space.availability.stretches.empty()) return kAnyShare;
    const auto months = static_cast<double>(project.durationMonths.value_or(0));
    double best = 0.0;
    for (const Period& stretch : space.availability.stretches)
        if (const auto opening = openingIn(stretch, project.span))
            best = std::max(best, openingShare(*opening, project.span, months));
    return known(best);
}

Measure proximityMeasure(const P& project, const S& space) {
    const AnchorDistance distance = anchorDistance(project, space);
    if (std::isnan(distance.least)) return {0.0, kInfinity};
    return distance.isExact ? known(distance.least) : Measure{distance.least, kInfinity};
}

MaybeFunction proximityFunction(const P& project) {
    if (!isAsked(project.anchorX)) return std::nullopt;
    return linearOrStep(isAsked(project.reach) ? project.reach : kDefaultReach, 0.0, false);
}

Measure readinessMeasure(const P&, const S& space) {
    using enum domain::LifeCycle;
    if (!space.lifeCycle) return kAnyShare;
    switch (*space.lifeCycle) {
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
    if (!space.shareable) return {0.0, 0.75};
    return known(*space.shareable ? 0.75 : 0.0);
}

Measure equipmentMeasure(const P& project, const S& space) {
    const auto count = [](unsigned bits) { return static_cast<double>(std::popcount(bits)); };
    const unsigned preferred = project.preferredFeatures;
    if (preferred == 0) return known(1.0);
    const unsigned present = preferred & space.features;
    const unsigned possible = present | (preferred & ~unsigned{space.knownFeatures});
    return {count(present) / count(preferred), count(possible) / count(preferred)};
}

MaybeFunction slotsFunction(const P& project) {
    const double asked = isAsked(project.slots) ? project.slots : 0.0;
    if (asked >= kWholeWeek) return StepValue{asked, true};
    return LinearValue{asked, kWholeWeek};
}

MaybeFunction costFunction(const P& project) {
    if (!isAsked(project.budget.value)) return std::nullopt;
    if (project.excludesBy(Rule::budget)) return linearOrStep(project.budget.value, 0.0, false);
    return linearOrStep(2.0 * project.budget.value, project.budget.value, false);
}

MaybeFunction fromHalf(double asked) {
    if (!isAsked(asked)) return std::nullopt;
    return linearOrStep(asked / 2.0, asked, true);
}

MaybeFunction noiseFunction(const P& project) {
    if (!isAsked(project.noiseMax)) return std::nullopt;
    return LinearValue{project.noiseMax + kTwiceAsLoud, project.noiseMax};
}

// Whether one of what is there is one of what is asked; 0 of it is not known.
Measure anyOf(std::uint32_t asked, std::uint32_t there) {
    if (asked == 0) return known(1.0);
    return there == 0 ? kAnyShare : known((asked & there) != 0 ? 1.0 : 0.0);
}

Measure communeMeasure(const P& project, const S& space) {
    if (project.communes.empty()) return known(1.0);
    if (space.commune == 0) return kAnyShare;
    return known(std::ranges::find(project.communes, space.commune) != project.communes.end() ? 1.0 : 0.0);
}

MaybeFunction shareIf(bool isStated) {
    return isStated ? MaybeFunction{kShare} : std::nullopt;
}

constexpr std::array<CriterionRow, domain::kCriterionCount> kCriteria = {{
    {Criterion::area, [](const P&, const S& s) { return fromNothing(s.area.value); }, areaFunction, Unit::squareMetres},
    {Criterion::rent, rentMeasure, rentFunction, Unit::eurosPerSquareMetreYear},
    {Criterion::availability, availabilityMeasure, [](const P&) { return MaybeFunction{kShare}; }, Unit::share},
    {Criterion::qpv, [](const P&, const S& s) { return between(s.toQpv, 0.0, kQpvReach.value); },
     [](const P&) {
         return MaybeFunction{LinearValue{kQpvReach.value, 0.0}};
     },
     Unit::metres},
    {Criterion::proximity, proximityMeasure, proximityFunction, Unit::metres},
    {Criterion::readiness, readinessMeasure, [](const P&) { return MaybeFunction{kShare}; }, Unit::share},
    {Criterion::equipment, equipmentMeasure, [](const P& p) { return shareIf(p.preferredFeatures != 0); }, Unit::share},
    {Criterion::weeklySlots, [](const P&, const S& s) { return between(s.slots, 0.0, kWholeWeek); }, slotsFunction,
     Unit::slotsPerWeek},
    {Criterion::cost, costMeasure, costFunction, Unit::eurosPerYear},
    {Criterion::ceilingHeight, [](const P&, const S& s) { return fromNothing(s.ceilingHeight); },
     [](const P& p) { return fromHalf(p.ceilingHeightMin); }, Unit::metres},
    {Criterion::floorLoad, [](const P&, const S& s) { return fromNothing(s.floorLoad); },
     [](const P& p) { return fromHalf(p.floorLoadMin); }, Unit::kilogramsPerSquareMetre},
    {Criterion::power, [](const P&, const S& s) { return fromNothing(s.power); },
     [](const P& p) { return fromHalf(p.powerMin); }, Unit::kilowatts},
    {Criterion::noise, [](const P&, const S& s) { return fromNothing(s.noise); }, noiseFunction, Unit::decibels},
    {Criterion::tenure, [](const P& p, const S& s) { return anyOf(p.tenures, s.tenures); },
     [](const P& p) { return shareIf(p.tenures != 0); }, Unit::share},
    {Criterion::commune, communeMeasure, [](const P& p) { return shareIf(!p.communes.empty()); }, Unit::share},
    {Criterion::spaceKind, [](const P& p, const S& s) { return anyOf(p.kinds, s.kind); },
     [](const P& p) { return shareIf(p.kinds != 0); }, Unit::share},
}};

} // namespace

std::span<const CriterionRow> criteria() {
    return kCriteria;
}

Unit unitOf(Criterion criterion, const ProjectFacts& project) {
    if (criterion == Criterion::rent && measuresYearlyCost(project)) return Unit::eurosPerYear;
    return kCriteria.at(static_cast<std::size_t>(criterion)).unit;
}

Functions functionsInForce(const ProjectFacts& project, const Functions& chosen) {
    Functions functions = chosen;
    for (std::size_t i = 0; i < functions.size(); ++i)
        if (!functions[i]) functions[i] = kCriteria[i].usual(project);
    return functions;
}

Measures measuresOf(const ProjectFacts& project, const SpaceFacts& space) {
    Measures measures{};
    for (std::size_t i = 0; i < measures.size(); ++i) measures[i] = kCriteria[i].measure(project, space);
    return measures;
}

Values valuesOf(const Measures& measures, const Functions& functions) {
    Values values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = functions[i] ? valueOver(*functions[i], measures[i]) : CriterionValue{1.0, 1.0};
    return values;
}

Values criterionValues(const Pair& pair) {
    const ProjectFacts project = projectFactsOf(pair.project, pair.around.date);
    const SpaceFacts space = spaceFactsOf(pair.site, pair.space, pair.around);
    return valuesOf(measuresOf(project, space), functionsInForce(project, {}));
}

} // namespace geo::analysis
