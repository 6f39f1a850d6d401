#pragma once

#include <cstddef>
#include <vector>

namespace geo::domain {

// Theil's T, and how it splits over groups: total = within + between.
struct TheilSplit {
    double total = 0.0;
    double within = 0.0;
    double between = 0.0;
};

struct LorenzPoint {
    double people = 0.0; // share of the people, those with the least first, 0..1
    double held = 0.0;   // share of the whole that they have, 0..1
};

// How unequally a thing is spread over people. Values are weighted by the people who have them.
struct EquityFigures {
    double mean = 0.0;
    double gini = 0.0;    // 0 all equal, 1 one has all (Gini 1912)
    TheilSplit byCommune; // Theil 1967
    TheilSplit byQpv;     // in and out of priority neighbourhoods
    double meanInQpv = 0.0;
    double meanOutQpv = 0.0;
    std::vector<LorenzPoint> lorenz; // from (0, 0) to (1, 1), a hundred points at most
};

} // namespace geo::domain
