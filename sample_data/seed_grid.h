#pragma once

#include "sample_data/plane.h"

#include <cstdint>
#include <vector>

namespace geo::sample {

// Points by square bins, to find those that are near. Points outside the box it was made for go to the bins of its rim.
class SeedGrid {
public:
    SeedGrid(geom::BoxM box, double bin);

    void add(PointM p);
    [[nodiscard]] std::size_t size() const { return m_points.size(); }
    [[nodiscard]] bool hasWithin(PointM p, double distance) const;
    // The position of the nearest point; there must be one.
    [[nodiscard]] std::uint32_t nearest(PointM p) const;
    // Positions of the points in the bins of the ring `ring` bins away from that of `p` (0: its own bin).
    void addRing(PointM p, std::int64_t ring, std::vector<std::uint32_t>& found) const;
    [[nodiscard]] double bin() const { return m_bin; }

private:
    [[nodiscard]] std::int64_t columnOf(double x) const;
    [[nodiscard]] std::int64_t rowOf(double y) const;

    geom::BoxM m_box;
    double m_bin;
    std::int64_t m_columns;
    std::int64_t m_rows;
    std::vector<std::vector<std::uint32_t>> m_bins;
    Corners m_points;
};

} // namespace geo::sample
