#pragma once

#include "base/result.h"
#include "carto/style.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace geo::carto {

inline constexpr int kFewestClasses = 2;
inline constexpr int kMostNumberClasses = 12;
// Of different values that natural breaks are exact for; of more, so many quantiles of equal weight stand for all.
inline constexpr std::size_t kMostExactValues = 2'000;

// Bounds of classes, ascending: the first is the least value (for `pretty` a round number below it), the last the
// greatest, so that n classes have n + 1 bounds. Values that are not finite are left aside. Fewer classes where there
// are not enough different values; empty where there is none. `count` is held within 2..12.

// As many rows in each, near enough: the quantiles of R's default, type 7 (Hyndman and Fan 1996).
[[nodiscard]] std::vector<double> quantileBounds(std::span<const double> values, int count);
[[nodiscard]] std::vector<double> equalIntervalBounds(std::span<const double> values, int count);
// The classes with the least sum of squared distances to their means (Fisher 1958, "On grouping for maximum
// homogeneity", JASA 53; Jenks 1967), by dynamic programming with monotone splits: O(k n log n) for n different values,
// n log n to sort. Classes end where the next begins: a bound is the least value of the class above it.
[[nodiscard]] std::vector<double> naturalBounds(std::span<const double> values, int count);
// Round numbers (1, 2 or 5 times a power of ten) about `count` steps apart, as R's pretty() with its usual settings.
[[nodiscard]] std::vector<double> prettyBounds(std::span<const double> values, int count);

// By hand: equal intervals.
[[nodiscard]] std::vector<double> boundsBy(ClassMethod method, std::span<const double> values, int count);

// The sum of squared distances of the values to the mean of their class; for how good classes are.
[[nodiscard]] double squaredDeviation(std::span<const double> values, std::span<const double> bounds);

// How many values are in each of the classes [bounds[i], bounds[i + 1]), the last with its end.
[[nodiscard]] std::vector<std::size_t> countsIn(std::span<const double> values, std::span<const double> bounds);

} // namespace geo::carto
