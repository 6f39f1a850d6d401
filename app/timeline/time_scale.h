#pragma once

#include "base/date.h"

#include <cmath>

namespace app::timeline {

// Days along a line of pixels.
struct TimeScale {
    geo::Date origin; // at pixel 0
    double pixelsPerDay = 0.6;

    static constexpr double kLeast = 0.02; // fifty years in a window
    static constexpr double kMost = 24.0;  // a day is wide enough to be hit

    [[nodiscard]] double at(geo::Date day) const { return static_cast<double>((day - origin).count()) * pixelsPerDay; }
    [[nodiscard]] geo::Date dayAt(double x) const {
        return origin + std::chrono::days{static_cast<int>(std::floor(x / pixelsPerDay))};
    }
    [[nodiscard]] int daysIn(double pixels) const { return static_cast<int>(std::lround(pixels / pixelsPerDay)); }
};

} // namespace app::timeline
