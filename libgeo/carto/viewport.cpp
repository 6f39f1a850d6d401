#include "carto/viewport.h"

#include <algorithm>
#include <cmath>

namespace geo::carto {
namespace {

constexpr double kMargin = 0.04;            // of each side, around what is fitted
constexpr double kClosest = 10.0;           // 1:10
constexpr double kFarthest = 100'000'000.0; // 1:100,000,000: the whole globe on a screen
constexpr double kScaleOfAPoint = 1'000.0;  // where what is fitted has no size

} // namespace

geom::BoxM Viewport::extent() const {
    geom::BoxM box;
    if (width <= 0 || height <= 0) return box;
    box.add(toMap({0.0, 0.0}));
    box.add(toMap({static_cast<double>(width), static_cast<double>(height)}));
    return box;
}

Viewport Viewport::withScale(double denominator) const {
    Viewport changed = *this;
    if (!std::isfinite(denominator) || denominator <= 0.0) return changed;
    changed.metresPerPixel = std::clamp(denominator, kClosest, kFarthest) * kMetresPerInch / dpi;
    return changed;
}

Viewport Viewport::fitting(const geom::BoxM& box) const {
    if (box.isEmpty() || width <= 0 || height <= 0) return *this;
    Viewport changed = *this;
    changed.centre = box.centre();
    const double needed = std::max(box.width() / width, box.height() / height) / (1.0 - 2.0 * kMargin);
    if (needed <= 0.0) return changed.withScale(kScaleOfAPoint);
    changed.metresPerPixel = needed;
    return changed.withScale(changed.scaleDenominator());
}

Viewport Viewport::zoomed(double factor, ScreenPoint fixed) const {
    if (!std::isfinite(factor) || factor <= 0.0) return *this;
    const geom::PointM held = toMap(fixed);
    Viewport changed = withScale(scaleDenominator() / factor);
    changed.centre.x = held.x - (fixed.x - width / 2.0) * changed.metresPerPixel;
    changed.centre.y = held.y + (fixed.y - height / 2.0) * changed.metresPerPixel;
    return changed;
}

Viewport Viewport::panned(double dxPixels, double dyPixels) const {
    Viewport changed = *this;
    changed.centre.x -= dxPixels * metresPerPixel;
    changed.centre.y += dyPixels * metresPerPixel;
    return changed;
}

} // namespace geo::carto
