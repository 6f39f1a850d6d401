#pragma once

#include "sample_data/plane.h"
#include "sample_data/random_stream.h"

#include <cstdint>
#include <vector>

namespace geo::sample {

// Lots side by side between a back line and a street front. The cuts between them run from one to the other; points of
// both lines are shared by the lots that touch there, also by those on the other side of the back line.
struct LotRow {
    Corners back;                     // from the first to the last lot
    Corners front;                    // the same ends, along the street
    std::vector<std::size_t> backAt;  // position in `back` of each cut, ends included: one more than there are lots
    std::vector<std::size_t> frontAt; // position in `front`

    [[nodiscard]] std::size_t size() const { return backAt.size() - 1; }
    // The outline of the lots `first` to before `last`, counter-clockwise, at least four corners.
    [[nodiscard]] Corners lots(std::size_t first, std::size_t last) const;
};

// Divides a convex piece of ground into exactly `count` lots of like areas: in rows back to back, and with lanes
// between groups of rows where it is deep. Lots do not overlap and stay within the ground (to the centimetre of
// rounding). Nothing for a count of 0.
[[nodiscard]] std::vector<LotRow> divideGround(const Corners& ground, std::int64_t count, RandomStream random);

} // namespace geo::sample
