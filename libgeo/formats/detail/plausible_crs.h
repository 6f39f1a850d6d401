#pragma once

#include "geom/point.h"

#include <span>

namespace geo::formats::detail {

// The CRS in which at least four points in five lie on ground that the CRS is made for: longitude/latitude, then the
// systems of France (Lambert-93, the nine CC zones, Lambert II étendu), Web Mercator, LAEA Europe; 0 where none fits.
// Points at (0, 0) stand for "not known" in many files and are not counted.
[[nodiscard]] int plausibleEpsg(std::span<const geom::PointM> points);

// Whether at least four points in five are degrees, longitude first, of mainland France with its coasts.
[[nodiscard]] bool areInFrance(std::span<const geom::PointM> points);

// Whether at least four points in five are possible degrees.
[[nodiscard]] bool areDegrees(std::span<const geom::PointM> points);

} // namespace geo::formats::detail
