#include "painting/line_raster.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <utility>

namespace app::painting {
namespace {

using geo::carto::FinePoint;

constexpr std::size_t kSeen = 8'192;

std::uint64_t bits(float x, float y) {
    return static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(x)) << 32U | std::bit_cast<std::uint32_t>(y);
}

std::size_t slotOf(std::uint64_t a, std::uint64_t b) {
    const std::uint64_t mixed = (a * 0x9E3779B97F4A7C15U) ^ (std::rotl(b, 31) * 0xC2B2AE3D27D4EB4FU);
    return static_cast<std::size_t>((mixed ^ (mixed >> 29U)) * 0xBF58476D1CE4E5B9U >> 51U);
}
static_assert(kSeen == std::size_t{1} << (64U - 51U));

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

LineRaster::LineRaster(const Raster& raster, double width)
    : m_raster{raster}
    , m_width{std::max(0, raster.right - raster.left)}
    , m_height{std::max(0, raster.bottom - raster.top)}
    , m_firstRow{m_height}
    , m_mask(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height), 0)
    , m_seen(kSeen) {
    const float pixels = static_cast<float>(width) * raster.scale;
    m_reach = (pixels + 1.0F) / 2.0F;
    m_most = std::min(pixels, 1.0F);
}

bool LineRaster::wasDrawn(const Segment& segment, std::uint8_t strength) {
    std::uint64_t a = bits(segment.ax, segment.ay);
    std::uint64_t b = bits(segment.bx, segment.by);
    Segment ordered = segment;
    if (a > b) {
        std::swap(a, b);
        ordered = {segment.bx, segment.by, segment.ax, segment.ay};
    }
    Seen& seen = m_seen[slotOf(a, b)];
    const bool isSame = bits(seen.segment.ax, seen.segment.ay) == a && bits(seen.segment.bx, seen.segment.by) == b;
    if (isSame && seen.strength >= strength) return true;
    seen = {ordered, strength};
    return false;
}

// Cuts off what is far outside of the mask; false where nothing is left of the stretch, or it is nowhere.
bool LineRaster::clip(Segment& segment) const {
    const double margin = m_reach + 2.0;
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
    draw(segment, static_cast<float>(strength));
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
        std::uint8_t* mask = &m_mask[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_width)];
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
    for (int row = m_firstRow; row < m_lastRow; ++row) {
        const std::uint8_t* mask = &m_mask[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_width)];
        std::uint32_t* pixels = m_raster.row(row + m_raster.top) + m_raster.left;
        int column = 0;
        while (column < m_width) {
            std::uint64_t eight = 0;
            if (column + 8 <= m_width) std::memcpy(&eight, mask + column, 8);
            if (column + 8 <= m_width && eight == 0) {
                column += 8;
                continue;
            }
            for (const int end = std::min(column + 8, m_width); column < end; ++column)
                if (mask[column] != 0) pixels[column] = over(times(premultiplied, mask[column]), pixels[column]);
        }
    }
}

} // namespace app::painting
