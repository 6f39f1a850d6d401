#pragma once

#include "analysis/coverage/coverage_sums.h"

#include <vector>

namespace geo::analysis {

// What the targets are held against. `onFoot` and `byCar` have the minutes of their target as their only threshold;
// none where nobody can travel so, and then nobody reaches anything.
struct TargetFigures {
    const CoverageSums* onFoot = nullptr;
    const CoverageSums* byCar = nullptr;
    const CoverageSums* residents = nullptr; // who lives where
    std::vector<geom::PointM> places;
};

// By target, then area. On foot: every QPV, and all QPV together as the territory. By car, and places for residents:
// the territory and every commune (by car every QPV too); a commune has the population that its dataset says, else that
// of the squares. The share of places in QPV: the territory. A target of a time wants the share 1 of the residents;
// its `missing` are residents. Others want places or a share of them; `missing` are places. The places wanted are
// rounded up in each area by itself.
[[nodiscard]] std::vector<domain::TargetResult> targetsOf(const CoverageGround& ground, const TargetFigures& figures);

} // namespace geo::analysis
