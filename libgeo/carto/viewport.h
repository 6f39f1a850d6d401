#pragma once

#include "geom/point.h"

namespace geo::carto {

// Metres on a screen pixel of the reference: 96 pixels an inch.
inline constexpr double kMetresPerInch = 0.0254;

struct ScreenPoint {
    double x = 0.0; // to the right, pixels
    double y = 0.0; // downwards, pixels
    friend bool operator==(const ScreenPoint&, const ScreenPoint&) = default;
};

// Which part of the plane is shown on how many pixels. North is up.
struct Viewport {
    geom::PointM centre;
    double metresPerPixel = 1.0;
    int width = 0;
    int height = 0;
    double dpi = 96.0; // pixels an inch of the medium: sizes in points and millimetres and the numeric scale go by it

    friend bool operator==(const Viewport&, const Viewport&) = default;

    [[nodiscard]] ScreenPoint toScreen(geom::PointM p) const {
        return {(p.x - centre.x) / metresPerPixel + width / 2.0, (centre.y - p.y) / metresPerPixel + height / 2.0};
    }
    [[nodiscard]] geom::PointM toMap(ScreenPoint p) const {
        return {centre.x + (p.x - width / 2.0) * metresPerPixel, centre.y - (p.y - height / 2.0) * metresPerPixel};
    }
    [[nodiscard]] geom::BoxM extent() const;
    // 25000 for 1:25 000.
    [[nodiscard]] double scaleDenominator() const { return metresPerPixel * dpi / kMetresPerInch; }
    // Held between 1:10 and 1:100,000,000; unchanged for what is not a scale.
    [[nodiscard]] Viewport withScale(double denominator) const;
    // The smallest scale at which `box` is wholly seen, with a margin of 4 % on each side.
    [[nodiscard]] Viewport fitting(const geom::BoxM& box) const;
    // Zoomed by `factor` (2 is twice as close) with the place under `fixed` staying there.
    [[nodiscard]] Viewport zoomed(double factor, ScreenPoint fixed) const;
    // The picture moved by dx to the right and dy downwards, as when it is dragged.
    [[nodiscard]] Viewport panned(double dxPixels, double dyPixels) const;
};

} // namespace geo::carto
