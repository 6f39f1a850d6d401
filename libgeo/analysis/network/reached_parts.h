#pragma once

#include "analysis/network/travel.h"

namespace geo::analysis {

// A part of an edge that is reached within a time, in the direction of travel: `begin` may be larger than `end`. Parts
// of one search do not overlap; each belongs to the start that reaches it first.
struct ReachedPart {
    EdgeId edge = kNoId;
    std::uint32_t place = kNoId; // of the start
    double begin = 0.0;          // metres from the edge's `from`
    double end = 0.0;
    float minutesAtBegin = 0.0F;
    float minutesAtEnd = 0.0F;
};

// The parts that the last search of `traveller` reaches within `within` (no more than was searched), exact: edges are
// cut where the time is over, and where two ways through an edge meet. In the place of what `parts` held. Linear in the
// edges at the nodes reached.
void reachedParts(const Traveller& traveller, float within, std::vector<ReachedPart>& parts);

} // namespace geo::analysis
