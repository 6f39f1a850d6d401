#pragma once

#include "analysis/coverage/demand.h"

#include <vector>

namespace geo::analysis {

// A place on a street where pieces of demand are to be cut.
struct StreetCut {
    EdgeId edge = kNoId;
    double along = 0.0; // metres from the edge's `from`
};

// The same residents with their pieces cut in parts, each with its share by length. Cuts within a millimetre of an end
// or of another are left aside. O(pieces log cuts + n log n of the cuts).
[[nodiscard]] Demand withCuts(const Demand& demand, std::vector<StreetCut> cuts);

} // namespace geo::analysis
