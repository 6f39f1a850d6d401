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
    for (const double scale : kScales)
        if (scale >= denominator * (1.0 - 1e-9)) return scale;
    return kScales.back();
}

} // namespace geo::carto
