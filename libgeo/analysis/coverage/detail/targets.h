#pragma once

#include "analysis/coverage/detail/coverage_sums.h"

#include <vector>

namespace geo::analysis {

// Who reaches a place within the time of a target: that of sums which stands at `threshold`. Without sums nobody can
// travel so, and nobody reaches anything.
struct TargetReach {
    const CoverageSums* sums = nullptr;
    std::size_t threshold = 0;
};

// What the targets are held against.
struct TargetFigures {
    TargetReach onFoot;
    TargetReach byCar;
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
