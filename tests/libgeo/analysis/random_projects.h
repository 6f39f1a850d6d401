#pragma once

#include "domain/needs.h"
#include "domain/results/ranking_choices.h"
#include "libgeo/analysis/matching_case.h"
#include "libgeo/analysis/random_snapshot.h"

#include <QRandomGenerator>

#include <vector>

namespace geo::analysis {

namespace detail {

template <class Set>
void maybe(QRandomGenerator& random, int outOf, Set set) {
    if (random.bounded(outOf) == 0) set();
}

inline std::optional<bool> yesNo(QRandomGenerator& random) {
    const int drawn = random.bounded(4);
    return drawn == 0 ? std::nullopt : std::optional{drawn > 1};
}

inline Date someDay(QRandomGenerator& random, int days) {
    return day("2026-11-22") + std::chrono::days{random.bounded(days)};
}

} // namespace detail

// A project with some needs of every kind, and choices of its own now and then.
[[nodiscard]] inline domain::Project randomProject(QRandomGenerator& random, int number) {
    using namespace domain;
    using detail::maybe;
    Project p;
    p.id = ProjectId{number + 1};
    const auto amount = [&](double low, double high) { return low + random.bounded(high - low); };
    maybe(random, 2, [&] { p.areaMin = SquareMetres{amount(10, 250)}; });
    maybe(random, 2, [&] { p.areaIdeal = SquareMetres{p.areaMin.value_or(SquareMetres{}).value + amount(0, 300)}; });
    maybe(random, 3, [&] { p.areaMax = SquareMetres{p.areaIdeal.value_or(SquareMetres{250}).value + amount(0, 300)}; });
    maybe(random, 4, [&] { p.spaceKinds = {SpaceKind::workshop, SpaceKind::hall, SpaceKind::storage}; });
    maybe(random, 4, [&] { p.ceilingHeightMin = Metres{amount(2, 5)}; });
    maybe(random, 4, [&] { p.floorLoadMin = KilogramsPerSquareMetre{amount(200, 900)}; });
    maybe(random, 4, [&] { p.powerMin = Kilowatts{amount(5, 100)}; });
    maybe(random, 4, [&] { p.noiseMax = Decibels{amount(50, 70)}; });
    maybe(random, 4, [&] { p.weeklySlots = random.bounded(15); });
    maybe(random, 3, [&] { p.rentMax = EurosPerSquareMetreYear{amount(20, 150)}; });
    maybe(random, 3, [&] { p.budget = EurosPerYear{amount(1000, 60000)}; });
    maybe(random, 3, [&] { p.startEarliest = detail::someDay(random, 300); });
    maybe(random, 3, [&] {
        p.startLatest = p.startEarliest.value_or(day("2026-11-22")) + std::chrono::days{random.bounded(400)};
    });
    maybe(random, 3, [&] { p.durationMonths = random.bounded(61); });
    maybe(random, 2, [&] { p.anchor = geom::PointM{amount(0, 5000), amount(0, 5000)}; });
    maybe(random, 3, [&] { p.reach = Metres{amount(500, 4000)}; });
    maybe(random, 4, [&] { p.communes = {InseeCode::parse("44109").value(), InseeCode::parse("44162").value()}; });
    maybe(random, 4, [&] { p.tenures = {Tenure::bailCivil, Tenure::vente}; });
    p.inQpv = static_cast<NeedLevel>(random.bounded(3));
    for (auto level : {&Project::groundFloor, &Project::accessible, &Project::vehicleAccess, &Project::openToPublic,
                       &Project::water, &Project::sanitation, &Project::outdoor})
        maybe(random, 4, [&] { p.*level = static_cast<NeedLevel>(1 + random.bounded(2)); });
    for (const NeedFields& need : allNeeds())
        if (!need.isFeature && random.bounded(8) == 0) setLevel(p, need.rule, NeedLevel::preferred);
    maybe(random, 3, [&] {
        RankingChoices choices;
        choices.weights = Weights{};
        for (double& weight : *choices.weights) weight = random.bounded(4) == 0 ? 0.0 : random.bounded(10.0);
        choices.functions[0] = GaussianValue{amount(50, 300), amount(10, 100)};
        choices.functions[4] = StepValue{amount(500, 3000), false};
        choices.functions[8] = LinearValue{amount(30000, 60000), amount(0, 20000)};
        choices.functions[12] = TargetValue{40, 55, 80};
        choices.unknownExcludes = random.bounded(4) == 0;
        p.ranking = toJson(choices);
    });
    return p;
}

// Sites with everything that a space may say, a quarter of it not known.
[[nodiscard]] inline domain::MatchSnapshot randomGround(QRandomGenerator& random, int sites) {
    using namespace domain;
    MatchSnapshot ground = randomSnapshot(random.generate(), sites);
    const auto known = [&] { return random.bounded(4) > 0; };
    for (Site& site : ground.sites) {
        if (known()) site.commune = InseeCode::parse(random.bounded(2) == 0 ? "44109" : "44190").value();
        if (random.bounded(3) == 0)
            for (int i = 0; i < 3; ++i)
                site.windows.push_back({detail::someDay(random, 900), detail::someDay(random, 2500)});
        for (Space& space : site.spaces) {
            if (known()) space.kind = static_cast<SpaceKind>(random.bounded(12));
            if (known()) space.charges = EurosPerSquareMetreYear{random.bounded(40.0)};
            if (known()) space.ceilingHeight = Metres{2.0 + random.bounded(5.0)};
            if (known()) space.floorLoad = KilogramsPerSquareMetre{random.bounded(1500.0)};
            if (known()) space.power = Kilowatts{random.bounded(150.0)};
            if (known()) space.noise = Decibels{45.0 + random.bounded(30.0)};
            if (known())
                space.tenures = {static_cast<Tenure>(random.bounded(7)), static_cast<Tenure>(random.bounded(7))};
            if (random.bounded(3) == 0) space.availableUntil = detail::someDay(random, 3000);
            space.groundFloor = detail::yesNo(random);
            space.vehicleAccess = detail::yesNo(random);
            space.openToPublic = detail::yesNo(random);
            space.sanitation = detail::yesNo(random);
            space.outdoor = detail::yesNo(random);
        }
    }
    return ground;
}

} // namespace geo::analysis
