#pragma once

#include "formats/source.h"

#include <span>
#include <vector>

namespace geo::formats::detail {

// The sample without what stands for "not known" (0, 0 and numbers that are none), thinned to a few hundred points.
[[nodiscard]] std::vector<geom::PointM> meaningful(std::span<const geom::PointM> sample);

[[nodiscard]] std::vector<geom::PointM> swapped(std::span<const geom::PointM> points);

// The share of points that, read in a CRS, fall into a box in degrees; 0 for an unknown CRS. Swapped: read as (y, x).
[[nodiscard]] double shareOn(std::span<const geom::PointM> points, CrsCandidate as, const geom::BoxM& degrees);

// Every CRS in use in France and its overseas territories, and `stated`, in which some of the points fall on the
// territory (a box in degrees, taken with a fifth of its size around it), in both orders of axes unless one is decided.
// Best first; of equals the order of the file, then the
// stated one. A stated CRS that puts half of the points there is the only one.
[[nodiscard]] std::vector<CrsCandidate> candidatesOn(std::span<const geom::PointM> points, const geom::BoxM& territory,
                                                     int stated, std::optional<bool> isSwapped);

} // namespace geo::formats::detail
