#include "painting/area_raster.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace app::painting {
namespace {

using geo::carto::FinePoint;

// The runs of a map are of one colour mostly: what was mixed last is mixed again without reckoning.
void mix(std::uint32_t* pixels, int count, std::uint32_t colour) {
    std::uint32_t below = pixels[0];
    std::uint32_t mixed = over(colour, below);
    for (int i = 0; i < count; ++i) {
        if (pixels[i] != below) {
            below = pixels[i];
            mixed = over(colour, below);
        }
        pixels[i] = mixed;
    }
}

void sortFew(int* values, int count) {
    for (int i = 1; i < count; ++i) {
        const int value = values[i];
        int at = i;
        for (; at > 0 && values[at - 1] > value; --at) values[at] = values[at - 1];
        values[at] = value;
    }
}

} // namespace

AreaRaster::AreaRaster(const Raster& raster)
    : m_raster{raster}
    , m_columns(static_cast<std::size_t>(raster.bottom - raster.top) * kQuick)
    , m_counts(static_cast<std::size_t>(raster.bottom - raster.top), 0) {}

void AreaRaster::fill(std::span<const FinePoint> points, std::span<const std::uint32_t> starts, std::size_t end,
                      std::uint32_t premultiplied) {
    if (starts.empty() || premultiplied >> 24U == 0) return;
    m_colour = premultiplied;
    place(points.subspan(starts.front(), end - starts.front()));
    fillDots(starts, end);
    const int firstColumn = firstCentreFrom(m_least, m_raster.left, m_raster.right);
    const int lastColumn = firstCentreFrom(m_most, m_raster.left, m_raster.right);
    if (m_firstRow >= m_lastRow || firstColumn >= lastColumn) return;
    if (m_lastRow - m_firstRow <= kSmall && lastColumn - firstColumn <= kSmall)
        fillSmall(starts, end, firstColumn);
    else if (!fillQuickly(starts, end))
        fillSorted(starts, end);
}

void AreaRaster::place(std::span<const FinePoint> points) {
    m_vertices.resize(points.size());
    const Raster raster = m_raster; // on their own, so that they stay in registers
    Vertex* vertices = m_vertices.data();
    int firstRow = raster.bottom;
    int lastRow = raster.top;
    float least = std::numeric_limits<float>::max();
    float most = std::numeric_limits<float>::lowest();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float x = points[i].x * raster.scale + raster.shiftX;
        const float y = points[i].y * raster.scale + raster.shiftY;
        const int row = firstCentreFrom(y, raster.top, raster.bottom);
        vertices[i] = {x, y, row};
        firstRow = std::min(firstRow, row);
        lastRow = std::max(lastRow, row);
        least = std::min(least, x);
        most = std::max(most, x);
    }
    m_firstRow = firstRow;
    m_lastRow = lastRow;
    m_least = least;
    m_most = most;
}

// Tells of the row and column of each crossing of an edge with the middle line of a row. An edge is always followed
// downwards, so that both its neighbours find the same columns.
template <class Cross>
void AreaRaster::forEachCrossing(std::span<const std::uint32_t> starts, std::size_t end, Cross cross) const {
    const std::size_t origin = starts.front();
    for (std::size_t ring = 0; ring < starts.size(); ++ring) {
        const std::size_t first = starts[ring] - origin;
        const std::size_t behind = (ring + 1 < starts.size() ? starts[ring + 1] : end) - origin;
        if (behind <= first) continue;
        const Vertex* before = &m_vertices[behind - 1];
        for (std::size_t i = first; i < behind; ++i) {
            const Vertex* upper = std::exchange(before, &m_vertices[i]);
            const Vertex* lower = before;
            if (upper->row == lower->row) continue;
            if (upper->row > lower->row) std::swap(upper, lower);
            const double slope =
                (static_cast<double>(lower->x) - upper->x) / (static_cast<double>(lower->y) - upper->y);
            double x = upper->x + (upper->row + 0.5 - upper->y) * slope;
            for (int row = upper->row; row < lower->row; ++row, x += slope)
                if (!cross(row, firstCentreFrom(x, m_raster.left, m_raster.right))) return;
        }
    }
}

// A bit for each pixel, a byte for each row: every crossing turns over all that is to the right of it.
void AreaRaster::fillSmall(std::span<const std::uint32_t> starts, std::size_t end, int firstColumn) {
    std::uint64_t inside = 0;
    forEachCrossing(starts, end, [&](int row, int column) {
        const std::uint64_t fromThere = (0xFFU << (column - firstColumn)) & 0xFFU;
        inside ^= fromThere << (kSmall * (row - m_firstRow));
        return true;
    });
    for (; inside != 0; inside &= inside - 1) {
        const int bit = std::countr_zero(inside);
        std::uint32_t& pixel = m_raster.row(m_firstRow + bit / kSmall)[firstColumn + bit % kSmall];
        pixel = m_colour >> 24U == 255 ? m_colour : over(m_colour, pixel);
    }
}

// False, with nothing drawn, where a row has more crossings than the table holds.
bool AreaRaster::fillQuickly(std::span<const std::uint32_t> starts, std::size_t end) {
    bool isEnough = true;
    forEachCrossing(starts, end, [&](int row, int column) {
        const auto at = static_cast<std::size_t>(row - m_raster.top);
        if (m_counts[at] == kQuick) return isEnough = false;
        m_columns[at * kQuick + m_counts[at]++] = column;
        return true;
    });
    for (int row = m_firstRow; row < m_lastRow; ++row) {
        const auto at = static_cast<std::size_t>(row - m_raster.top);
        const int count = std::exchange(m_counts[at], std::uint8_t{0});
        if (!isEnough || count < 2) continue;
        int* columns = &m_columns[at * kQuick];
        if (count == 2) {
            span(row, std::min(columns[0], columns[1]), std::max(columns[0], columns[1]));
            continue;
        }
        sortFew(columns, count);
        for (int i = 0; i + 1 < count; i += 2) span(row, columns[i], columns[i + 1]);
    }
    return isEnough;
}

void AreaRaster::fillSorted(std::span<const std::uint32_t> starts, std::size_t end) {
    m_sorted.clear();
    forEachCrossing(starts, end, [&](int row, int column) {
        m_sorted.push_back(static_cast<std::uint64_t>(row - m_raster.top) << 32U |
                           static_cast<std::uint32_t>(column - m_raster.left));
        return true;
    });
    std::ranges::sort(m_sorted);
    for (std::size_t i = 0; i + 1 < m_sorted.size(); i += 2)
        span(static_cast<int>(m_sorted[i] >> 32U) + m_raster.top,
             static_cast<int>(m_sorted[i] & 0xFFFFFFFFU) + m_raster.left,
             static_cast<int>(m_sorted[i + 1] & 0xFFFFFFFFU) + m_raster.left);
}

void AreaRaster::fillDots(std::span<const std::uint32_t> starts, std::size_t end) {
    for (std::size_t ring = 0; ring < starts.size(); ++ring) {
        if ((ring + 1 < starts.size() ? starts[ring + 1] : end) - starts[ring] != 1) continue;
        const Vertex& dot = m_vertices[starts[ring] - starts.front()];
        const bool isOnIt = dot.x >= static_cast<float>(m_raster.left) && dot.x < static_cast<float>(m_raster.right) &&
                            dot.y >= static_cast<float>(m_raster.top) && dot.y < static_cast<float>(m_raster.bottom);
        if (isOnIt) span(static_cast<int>(dot.y), static_cast<int>(dot.x), static_cast<int>(dot.x) + 1);
    }
}

void AreaRaster::span(int row, int from, int to) {
    if (from >= to) return;
    std::uint32_t* pixels = m_raster.row(row);
    if (m_colour >> 24U == 255)
        std::fill(pixels + from, pixels + to, m_colour);
    else
        mix(pixels + from, to - from, m_colour);
}

} // namespace app::painting
