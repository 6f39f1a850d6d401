#include "painting/line_raster.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <utility>

namespace app::painting {
namespace {

using geo::carto::FinePoint;

constexpr std::size_t kFewSeen = 64;
constexpr std::size_t kMostSeen = 8'192;
constexpr int kChunk = 16;   // pixels that are looked at together
constexpr int kTogether = 4; // and that are coloured together
constexpr int kMargin = 8;   // of the mask: what is kept of a line lies nearer
// Up to here a line reaches no farther than a pixel and a half along a row or column (into three pixels of it), or two
// and a half (into five).
constexpr float kReachOfThree = 1.06F;
constexpr float kReachOfFive = 1.76F;
constexpr float kEnd = 6.0F;   // pixels along a line in which its end may be felt across five of them, and more
constexpr int kFixedBits = 15; // of a place across a thin line: pixels up to twice the largest image
constexpr float kFixed = 1 << kFixedBits;

int floorOf(float value) {
    const int whole = static_cast<int>(value);
    return whole - (value < static_cast<float>(whole) ? 1 : 0);
}

std::uint64_t bits(float x, float y) {
    return static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(x)) << 32U | std::bit_cast<std::uint32_t>(y);
}

std::size_t slotOf(std::uint64_t a, std::uint64_t b) {
    const std::uint64_t mixed = (a * 0x9E3779B97F4A7C15U) ^ (std::rotl(b, 31) * 0xC2B2AE3D27D4EB4FU);
    return static_cast<std::size_t>((mixed ^ (mixed >> 29U)) * 0xBF58476D1CE4E5B9U >> 32U);
}

// What a thin line covers of the pixels across it, in 256ths of a step of the mask: of one and `kAside` on each side.
template <int kAside>
class Profile {
public:
    // `perPixel`: the distance from the line to the next pixel's middle, less that of this one.
    Profile(float reach, float most, float perPixel, float strength)
        : m_fall{static_cast<int>(perPixel * strength)}
        , m_height{static_cast<int>(reach * strength * 256.0F) + kRounding}
        , m_most{static_cast<int>(most * strength * 256.0F) + kRounding} {}

    // Where only so many 256ths of the row are covered.
    [[nodiscard]] Profile times(int share) const {
        Profile out = *this;
        out.m_fall = m_fall * share >> 8;
        out.m_height = (m_height * share >> 8) + kRounding;
        out.m_most = (m_most * share >> 8) + kRounding;
        return out;
    }

    // `fraction`: where the line crosses the pixel in the middle, 256ths of it.
    void raise(std::uint8_t* pixel, std::ptrdiff_t across, int fraction) const {
        const int middle = m_fall * (fraction - 128);
        for (int k = -kAside; k <= kAside; ++k)
            raise(pixel[k * across], m_height - std::abs(middle - m_fall * 256 * k));
    }

private:
    static constexpr int kRounding = 128;

    void raise(std::uint8_t& value, int cover) const {
        value = static_cast<std::uint8_t>(std::max<int>(value, std::clamp(cover, 0, m_most) >> 8));
    }

    int m_fall;
    int m_height;
    int m_most;
};

// A premultiplied colour that is laid over pixels, four at a time without branches: what `times` and `over` give.
class Ink {
public:
    explicit Ink(std::uint32_t premultiplied)
        : m_colour{premultiplied}
        , m_channels{firstTwo(bytesOf(premultiplied, premultiplied))}
        , m_alpha{Two{} + static_cast<std::uint16_t>(premultiplied >> 24U)} {}

    // `shares`: the mask of kTogether pixels.
    void cover(std::uint32_t shares, std::uint32_t* pixels) const {
        Bytes below{};
        std::memcpy(&below, pixels, sizeof(below));
        const Bytes share = twice(twice(bytesOf(shares, 0)));
        const Bytes out = narrowed(over(firstTwo(share), firstTwo(below)), over(lastTwo(share), lastTwo(below)));
        std::memcpy(pixels, &out, sizeof(out));
    }

    void coverOne(std::uint8_t share, std::uint32_t& pixel) const {
        pixel = painting::over(painting::times(m_colour, share), pixel);
    }

private:
    using Words = std::uint32_t __attribute__((vector_size(16)));
    using Bytes = std::uint8_t __attribute__((vector_size(16))); // the channels of four pixels
    using Two = std::uint16_t __attribute__((vector_size(16)));  // of two, with room to multiply
    static_assert(std::endian::native == std::endian::little);   // the first pixel is in the lowest bytes

    static Bytes bytesOf(std::uint32_t first, std::uint32_t second) {
        const Words words{first, second, 0, 0};
        return reinterpret_cast<Bytes>(words);
    }
    // Each of the first eight bytes two times.
    static Bytes twice(Bytes bytes) {
        return __builtin_shufflevector(bytes, bytes, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7);
    }
    static Two firstTwo(Bytes bytes) {
        return reinterpret_cast<Two>(
            __builtin_shufflevector(bytes, Bytes{}, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
    }
    static Two lastTwo(Bytes bytes) {
        return reinterpret_cast<Two>(
            __builtin_shufflevector(bytes, Bytes{}, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31));
    }
    static Bytes narrowed(Two first, Two last) {
        return __builtin_shufflevector(reinterpret_cast<Bytes>(first), reinterpret_cast<Bytes>(last), 0, 2, 4, 6, 8, 10,
                                       12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
    }
    static Two times(Two channels, Two share) {
        const Two product = channels * share;
        return (product + (product >> 8U) + 128U) >> 8U;
    }
    [[nodiscard]] Two over(Two share, Two below) const {
        return times(m_channels, share) + times(below, 255U - times(m_alpha, share));
    }

    std::uint32_t m_colour;
    Two m_channels;
    Two m_alpha;
};

// The part of [from, to] in which start + t * change is in [low, high]; empty where from > to.
void narrow(double start, double change, double low, double high, double& from, double& to) {
    if (change == 0.0) {
        if (start < low || start > high) to = from - 1.0;
        return;
    }
    const double one = (low - start) / change;
    const double other = (high - start) / change;
    from = std::max(from, std::min(one, other));
    to = std::min(to, std::max(one, other));
}

} // namespace

LineRaster::LineRaster(const Raster& raster, double width, std::size_t points)
    : m_raster{raster}
    , m_width{std::max(0, raster.right - raster.left)}
    , m_height{std::max(0, raster.bottom - raster.top)}
    , m_stride{m_width + 2 * kMargin}
    , m_firstRow{m_height}
    , m_mask(m_width * m_height == 0 ? 0 : static_cast<std::size_t>(m_stride * (m_height + 2 * kMargin)), 0)
    , m_seen(std::bit_ceil(std::clamp(points, kFewSeen, kMostSeen))) {
    const float pixels = static_cast<float>(width) * raster.scale;
    m_reach = (pixels + 1.0F) / 2.0F;
    m_most = std::min(pixels, 1.0F);
}

std::uint8_t* LineRaster::maskAt(int row, int column) {
    return m_mask.data() + (row + kMargin) * m_stride + column + kMargin;
}

bool LineRaster::wasDrawn(const Segment& segment, std::uint8_t strength) {
    std::uint64_t a = bits(segment.ax, segment.ay);
    std::uint64_t b = bits(segment.bx, segment.by);
    Segment ordered = segment;
    if (a > b) {
        std::swap(a, b);
        ordered = {segment.bx, segment.by, segment.ax, segment.ay};
    }
    Seen& seen = m_seen[slotOf(a, b) & (m_seen.size() - 1)];
    const bool isSame = bits(seen.segment.ax, seen.segment.ay) == a && bits(seen.segment.bx, seen.segment.by) == b;
    if (isSame && seen.strength >= strength) return true;
    seen = {ordered, strength};
    return false;
}

// Cuts off what is far outside of the mask; false where nothing is left of the stretch, or it is nowhere.
bool LineRaster::clip(Segment& segment) const {
    const double margin = m_reach + 2.0;
    const auto isNear = [margin](float at, int size) { return at >= -margin && at <= size + margin; };
    if (isNear(segment.ax, m_width) && isNear(segment.bx, m_width) && isNear(segment.ay, m_height) &&
        isNear(segment.by, m_height))
        return true;
    const double dx = static_cast<double>(segment.bx) - segment.ax;
    const double dy = static_cast<double>(segment.by) - segment.ay;
    double from = 0.0;
    double to = 1.0;
    narrow(segment.ax, dx, -margin, m_width + margin, from, to);
    narrow(segment.ay, dy, -margin, m_height + margin, from, to);
    if (!(from <= to)) return false;
    const Segment whole = segment;
    if (from > 0.0) {
        segment.ax = static_cast<float>(whole.ax + from * dx);
        segment.ay = static_cast<float>(whole.ay + from * dy);
    }
    if (to < 1.0) {
        segment.bx = static_cast<float>(whole.ax + to * dx);
        segment.by = static_cast<float>(whole.ay + to * dy);
    }
    return std::isfinite(segment.ax + segment.ay + segment.bx + segment.by);
}

void LineRaster::add(FinePoint a, FinePoint b, std::uint8_t strength) {
    if (strength == 0 || m_mask.empty()) return;
    const float shiftX = m_raster.shiftX - static_cast<float>(m_raster.left);
    const float shiftY = m_raster.shiftY - static_cast<float>(m_raster.top);
    Segment segment{a.x * m_raster.scale + shiftX, a.y * m_raster.scale + shiftY, b.x * m_raster.scale + shiftX,
                    b.y * m_raster.scale + shiftY};
    const float reach = m_reach;
    const auto isOff = [reach](float one, float other, int size) {
        return !(std::max(one, other) > -reach && std::min(one, other) < static_cast<float>(size) + reach);
    };
    if (isOff(segment.ax, segment.bx, m_width) || isOff(segment.ay, segment.by, m_height)) return;
    if (wasDrawn(segment, strength) || !clip(segment)) return;
    if (m_reach <= kReachOfThree)
        drawThin<1>(segment, static_cast<float>(strength), m_reach - 0.5F);
    else if (m_reach <= kReachOfFive)
        drawLong(segment, static_cast<float>(strength));
    else
        draw(segment, static_cast<float>(strength));
}

// Its ends exactly, and what is between them quickly.
void LineRaster::drawLong(const Segment& segment, float strength) {
    const float dx = segment.bx - segment.ax;
    const float dy = segment.by - segment.ay;
    const float share = kEnd / std::max(std::max(std::abs(dx), std::abs(dy)), 0.001F);
    if (share > 0.4F) {
        draw(segment, strength);
        return;
    }
    draw({segment.ax, segment.ay, segment.ax + share * dx, segment.ay + share * dy}, strength);
    draw({segment.bx - share * dx, segment.by - share * dy, segment.bx, segment.by}, strength);
    drawThin<2>(segment, strength, -kEnd / 2.0F);
}

// Steps along the axis that the line follows more, from `cap` before its beginning to `cap` behind its end; of each row
// or column across it one pixel and `kAside` on both sides. The first and the last are covered as far as it reaches
// into them.
template <int kAside>
void LineRaster::drawThin(const Segment& segment, float strength, float cap) {
    const bool isSteep = std::abs(segment.by - segment.ay) > std::abs(segment.bx - segment.ax);
    float from = isSteep ? segment.ay : segment.ax;
    float to = isSteep ? segment.by : segment.bx;
    float aside = isSteep ? segment.ax : segment.ay;
    float asideEnd = isSteep ? segment.bx : segment.by;
    if (from > to) {
        std::swap(from, to);
        std::swap(aside, asideEnd);
    }
    const float slope = to > from ? (asideEnd - aside) / (to - from) : 0.0F;
    const float perPixel = 1.0F / std::sqrt(1.0F + slope * slope);
    const int first = std::max(floorOf(from - cap), 0);
    const int last = std::min(floorOf(to + cap), (isSteep ? m_height : m_width) - 1);
    const std::ptrdiff_t along = isSteep ? m_stride : 1;
    const std::ptrdiff_t across = isSteep ? 1 : m_stride;
    const Profile<kAside> whole{m_reach, m_most, perPixel, strength};
    const int step = static_cast<int>(slope * kFixed);
    int at = static_cast<int>((aside + (static_cast<float>(first) + 0.5F - from) * slope + kMargin) * kFixed);
    std::uint8_t* mask = isSteep ? maskAt(first, -kMargin) : maskAt(-kMargin, first);
    for (int i = first; i <= last; ++i, at += step, mask += along) {
        std::uint8_t* pixel = mask + (at >> kFixedBits) * across;
        const int fraction = (at >> (kFixedBits - 8)) & 255;
        if (i != first && i != last) {
            whole.raise(pixel, across, fraction);
            continue;
        }
        const auto low = static_cast<float>(i);
        const float share = std::min(low + 1.0F, to + cap) - std::max(low, from - cap);
        whole.times(static_cast<int>(std::clamp(share, 0.0F, 1.0F) * 256.0F)).raise(pixel, across, fraction);
    }
    m_firstRow = std::min(m_firstRow, std::max(floorOf(std::min(segment.ay, segment.by) - m_reach) - 1, 0));
    m_lastRow = std::max(m_lastRow, std::min(floorOf(std::max(segment.ay, segment.by) + m_reach) + 2, m_height));
}

void LineRaster::draw(const Segment& segment, float strength) {
    const float dx = segment.bx - segment.ax;
    const float dy = segment.by - segment.ay;
    const float length = std::sqrt(dx * dx + dy * dy);
    const float ux = length > 0.0F ? dx / length : 1.0F;
    const float uy = length > 0.0F ? dy / length : 0.0F;
    const float low = std::min(segment.ax, segment.bx) - m_reach;
    const float high = std::max(segment.ax, segment.bx) + m_reach;
    const int firstRow = firstCentreFrom(std::min(segment.ay, segment.by) - m_reach, 0, m_height);
    const int lastRow = firstCentreFrom(std::max(segment.ay, segment.by) + m_reach, 0, m_height);
    // A row meets the strip around the line in the stretch of this half length; all of it where they are parallel.
    const bool isSteep = std::abs(uy) > 0.001F;
    const float half = isSteep ? m_reach / std::abs(uy) : 0.0F;
    const float slope = isSteep ? ux / uy : 0.0F;
    const float reach = m_reach;
    const float most = m_most;
    for (int row = firstRow; row < lastRow; ++row) {
        const float y = static_cast<float>(row) + 0.5F - segment.ay;
        const float middle = segment.ax + y * slope;
        const float from = isSteep ? std::max(low, middle - half) : low;
        const float to = isSteep ? std::min(high, middle + half) : high;
        const int first = firstCentreFrom(from, 0, m_width);
        const int last = firstCentreFrom(to, 0, m_width);
        std::uint8_t* mask = maskAt(row, 0);
        const float x0 = 0.5F - segment.ax;
        for (int column = first; column < last; ++column) {
            const float x = static_cast<float>(column) + x0;
            const float along = x * ux + y * uy;
            const float aside = x * uy - y * ux;
            const float beyond = std::max(std::max(-along, along - length), 0.0F);
            const float away = beyond > 0.0F ? std::sqrt(aside * aside + beyond * beyond) : std::abs(aside);
            const float cover = std::min(reach - away, most);
            const auto value = static_cast<std::uint8_t>(static_cast<int>(std::max(cover, 0.0F) * strength + 0.5F));
            mask[column] = std::max(mask[column], value);
        }
    }
    m_firstRow = std::min(m_firstRow, firstRow);
    m_lastRow = std::max(m_lastRow, lastRow);
}

void LineRaster::blend(std::uint32_t premultiplied) {
    const Ink ink{premultiplied};
    for (int row = m_firstRow; row < m_lastRow; ++row) {
        const std::uint8_t* mask = maskAt(row, 0);
        std::uint32_t* pixels = m_raster.row(row + m_raster.top) + m_raster.left;
        for (int column = 0; column < m_width; column += kChunk) {
            // The margin of the mask is wide enough to look a little beyond its end.
            std::array<std::uint64_t, kChunk / 8> chunk{};
            std::memcpy(chunk.data(), mask + column, sizeof(chunk));
            if ((chunk[0] | chunk[1]) == 0) continue;
            const int end = std::min(column + kChunk, m_width);
            int i = column;
            for (; i + kTogether <= end; i += kTogether) {
                std::uint32_t four = 0;
                std::memcpy(&four, mask + i, sizeof(four));
                if (four != 0) ink.cover(four, pixels + i);
            }
            for (; i < end; ++i) ink.coverOne(mask[i], pixels[i]);
        }
    }
}

} // namespace app::painting
