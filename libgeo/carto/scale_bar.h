#pragma once

#include "carto/viewport.h"

#include <span>

namespace geo::carto {

// A bar of a round length on the ground: 1, 2 or 5 times a power of ten metres.
struct ScaleBar {
    double metres = 0.0;
    double pixels = 0.0;
    int divisions = 4; // of equal round length: 5 for 1 and 5, 4 for 2
    friend bool operator==(const ScaleBar&, const ScaleBar&) = default;
};

// The longest bar that is no wider than `maxPixels`. Zero metres where the viewport shows nothing.
[[nodiscard]] ScaleBar scaleBarFor(const Viewport& viewport, double maxPixels);

// Denominators offered where a scale is chosen, nearest first: 500 ... 1,000,000.
[[nodiscard]] std::span<const double> niceScales();

// The nearest scale of two or three round digits (1:22,000, 1:125,000) that is not closer than `denominator`: for
// paper, which should be filled, and yet told in a number one can reckon with.
[[nodiscard]] double niceScaleAtLeast(double denominator);

} // namespace geo::carto
