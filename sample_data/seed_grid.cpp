#include "sample_data/seed_grid.h"

#include <algorithm>
#include <limits>

namespace geo::sample {

SeedGrid::SeedGrid(geom::BoxM box, double bin)
    : m_box(box)
    , m_bin(bin)
    , m_columns(static_cast<std::int64_t>(box.width() / bin) + 1)
    , m_rows(static_cast<std::int64_t>(box.height() / bin) + 1)
    , m_bins(static_cast<std::size_t>(m_columns * m_rows)) {}

std::int64_t SeedGrid::columnOf(double x) const {
    return std::clamp(static_cast<std::int64_t>((x - m_box.minX) / m_bin), std::int64_t{0}, m_columns - 1);
}

std::int64_t SeedGrid::rowOf(double y) const {
    return std::clamp(static_cast<std::int64_t>((y - m_box.minY) / m_bin), std::int64_t{0}, m_rows - 1);
}

void SeedGrid::add(PointM p) {
    m_bins[static_cast<std::size_t>(rowOf(p.y) * m_columns + columnOf(p.x))].push_back(
        static_cast<std::uint32_t>(m_points.size()));
    m_points.push_back(p);
}

void SeedGrid::addRing(PointM p, std::int64_t ring, std::vector<std::uint32_t>& found) const {
    const std::int64_t column = columnOf(p.x);
    const std::int64_t row = rowOf(p.y);
    for (std::int64_t r = std::max(row - ring, std::int64_t{0}); r <= std::min(row + ring, m_rows - 1); ++r) {
        const bool wholeRow = r == row - ring || r == row + ring;
        for (std::int64_t c = column - ring; c <= column + ring; c += wholeRow || ring == 0 ? 1 : 2 * ring) {
            if (c < 0 || c >= m_columns) continue;
            const auto& items = m_bins[static_cast<std::size_t>(r * m_columns + c)];
            found.insert(found.end(), items.begin(), items.end());
        }
    }
}

bool SeedGrid::hasWithin(PointM p, double distance) const {
    std::vector<std::uint32_t> near;
    for (std::int64_t ring = 0; ring <= static_cast<std::int64_t>(distance / m_bin) + 1; ++ring) addRing(p, ring, near);
    return std::ranges::any_of(near,
                               [&](std::uint32_t i) { return squaredDistance(m_points[i], p) < square(distance); });
}

std::uint32_t SeedGrid::nearest(PointM p) const {
    std::vector<std::uint32_t> near;
    std::uint32_t best = 0;
    double bestSquared = std::numeric_limits<double>::infinity();
    for (std::int64_t ring = 0; ring <= std::max(m_columns, m_rows); ++ring) {
        near.clear();
        addRing(p, ring, near);
        for (const std::uint32_t i : near) {
            const double squared = squaredDistance(m_points[i], p);
            if (squared < bestSquared || (squared == bestSquared && i < best)) {
                bestSquared = squared;
                best = i;
            }
        }
        // What lies in further rings is at least `ring` bins away.
        if (bestSquared <= square(static_cast<double>(ring) * m_bin)) break;
    }
    return best;
}

} // namespace geo::sample
