#include "carto/scale_bar.h"

#include <array>
#include <cmath>

namespace geo::carto {
namespace {

constexpr std::array<double, 30> kScales = {500,     1'000,   1'500,   2'000,   2'500,   4'000,    5'000,   7'500,
                                            10'000,  12'500,  15'000,  20'000,  25'000,  30'000,   40'000,  50'000,
                                            60'000,  75'000,  80'000,  100'000, 125'000, 150'000,  175'000, 200'000,
                                            250'000, 300'000, 400'000, 500'000, 750'000, 1'000'000};

} // namespace

ScaleBar scaleBarFor(const Viewport& viewport, double maxPixels) {
    const double longest = maxPixels * viewport.metresPerPixel;
    if (!std::isfinite(longest) || longest <= 0.0) return {};
    const double power = std::pow(10.0, std::floor(std::log10(longest)));
    for (const double digit : {10.0, 5.0, 2.0, 1.0}) {
        const double metres = digit * power;
        // Rounding of log10 can put the power one too low or the bar a hair too long.
        if (metres <= longest * (1.0 + 1e-9)) return {metres, metres / viewport.metresPerPixel, digit == 2.0 ? 4 : 5};
    }
    return {power / 2.0, power / 2.0 / viewport.metresPerPixel, 5};
}

std::span<const double> niceScales() {
    return kScales;
}

double niceScaleAtLeast(double denominator) {
    constexpr std::array<double, 27> kSteps = {1.0, 1.1,  1.2, 1.25, 1.3, 1.4, 1.5, 1.6, 1.75, 1.8, 2.0, 2.2, 2.25, 2.4,
                                               2.5, 2.75, 3.0, 3.5,  4.0, 4.5, 5.0, 6.0, 7.0,  7.5, 8.0, 9.0, 10.0};
    if (!std::isfinite(denominator) || denominator <= 0.0) return kScales.front();
    const double power = std::pow(10.0, std::floor(std::log10(denominator)));
    for (const double step : kSteps)
        if (step * power >= denominator * (1.0 - 1e-9)) return step * power;
    return 10.0 * power;
}

} // namespace geo::carto
