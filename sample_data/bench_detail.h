#pragma once

#include "sample_data/metropolis.h"

namespace geo::sample {

// What makes the sample as heavy as the real thing, for benchmarks: shapes stay where they are to the centimetre.
struct BenchDetail {
    std::int64_t sites = 0;         // at least so many: copies, a street farther each; 0: as they are
    std::size_t parcelCorners = 0;  // at least so many each
    std::size_t communeCorners = 0; // the same
    friend bool operator==(const BenchDetail&, const BenchDetail&) = default;
};

// 2,000 sites, parcels of 8 corners, communes of 2,000.
inline constexpr BenchDetail kMetropolisDetail{2'000, 8, 2'000};

void addDetail(SampleMetropolis& metropolis, const BenchDetail& detail);
// Points added on the longest sides of each outer ring, to at least so many corners, to the centimetre.
void addCorners(geom::MultiPolygon& shape, std::size_t least);

} // namespace geo::sample
