#pragma once

#include "domain/population_cell.h"
#include "geom/packed_index.h"

#include <cstdint>
#include <span>
#include <vector>

namespace geo::analysis {

// Says in which square of the grid a place lies; squares without residents or outline hold nothing.
class CellFinder {
public:
    explicit CellFinder(std::span<const domain::PopulationCell> cells);

    // The first that holds the point, kNoCell where none does. `hint` is tried first: streets stay in their square.
    [[nodiscard]] std::uint32_t at(geom::PointM point, std::uint32_t hint) const;
    [[nodiscard]] const geom::BoxM& box(std::uint32_t cell) const { return m_boxes[cell]; }
    [[nodiscard]] bool holds(std::uint32_t cell, geom::PointM point) const;

    static constexpr std::uint32_t kNoCell = 0xFFFFFFFFU;

private:
    std::vector<geom::Geometry> m_outlines;
    std::vector<geom::BoxM> m_boxes;
    geom::PackedIndex m_index;
};

[[nodiscard]] double residentsOf(const domain::PopulationCell& cell);

} // namespace geo::analysis
