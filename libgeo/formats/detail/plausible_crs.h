#pragma once

#include "geom/point.h"

#include <optional>
#include <span>

namespace geo::formats::detail {

// The CRS in which at least four points in five lie on ground that the CRS is made for: longitude/latitude, then the
// systems of France (Lambert-93, the nine CC zones, Lambert II étendu), Web Mercator, LAEA Europe; 0 where none fits.
// Points at (0, 0) stand for "not known" in many files and are not counted.
[[nodiscard]] int plausibleEpsg(std::span<const geom::PointM> points);

// Whether they lie on the ground of that CRS; nothing where it is none of these.
[[nodiscard]] std::optional<bool> lieOnGroundOf(int epsg, std::span<const geom::PointM> points);

// False where, read in that CRS, no point lies in mainland France: a quick test before a sure one.
[[nodiscard]] bool mayLieInFrance(int epsg, std::span<const geom::PointM> points);

// Whether at least four points in five are degrees, longitude first, of mainland France with its coasts.
[[nodiscard]] bool areInFrance(std::span<const geom::PointM> points);

// Whether at least four points in five are possible degrees.
[[nodiscard]] bool areDegrees(std::span<const geom::PointM> points);

} // namespace geo::formats::detail
