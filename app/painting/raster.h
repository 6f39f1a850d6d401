#pragma once

#include <QPainter>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace app::painting {

// The pixels of an image that is being painted, premultiplied, and how the painter's units become pixels of it.
struct Raster {
    std::uint32_t* bits = nullptr;
    std::ptrdiff_t stride = 0; // pixels from a row to the next
    int left = 0;              // what may be drawn on: [left, right) x [top, bottom)
    int top = 0;
    int right = 0;
    int bottom = 0;
    float scale = 1.0F; // pixel = unit * scale + shift
    float shiftX = 0.0F;
    float shiftY = 0.0F;

    [[nodiscard]] std::uint32_t* row(int y) const { return bits + y * stride; }
};

// What is below a painter, where its pixels can be written directly: an image with 32 bits a pixel, no turn or shear,
// no clip but a rectangle, full opacity. Nothing else: paper, a picture that is recorded, a widget.
[[nodiscard]] std::optional<Raster> rasterBelow(QPainter& painter);

// First row or column, held in [low, high], whose middle is at or after a coordinate. Not a number gives `low`.
[[nodiscard]] inline int firstCentreFrom(double at, int low, int high) {
    constexpr int kAbove = 1 << 20; // more than any image has: a cast is a floor of what is positive, without branches
    const double held = std::min<double>(std::max<double>(low, at), high);
    return kAbove - static_cast<int>(kAbove + 0.5 - held);
}

// A premultiplied colour times `share` / 255, rounded.
[[nodiscard]] inline std::uint32_t times(std::uint32_t colour, std::uint32_t share) {
    constexpr std::uint32_t kOdd = 0x00FF00FFU;
    constexpr std::uint32_t kHalf = 0x00800080U;
    std::uint32_t even = (colour & kOdd) * share;
    even = ((even + ((even >> 8U) & kOdd) + kHalf) >> 8U) & kOdd;
    std::uint32_t odd = ((colour >> 8U) & kOdd) * share;
    odd = (odd + ((odd >> 8U) & kOdd) + kHalf) & ~kOdd;
    return even | odd;
}

// A premultiplied colour over another.
[[nodiscard]] inline std::uint32_t over(std::uint32_t above, std::uint32_t below) {
    return above + times(below, 255U - (above >> 24U));
}

} // namespace app::painting
