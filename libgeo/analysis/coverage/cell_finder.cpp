#include "analysis/coverage/cell_finder.h"

#include "geom/measure.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

double residentsOf(const domain::PopulationCell& cell) {
    const double residents = cell.residents.value_or(Residents{}).value;
    return std::isfinite(residents) ? std::max(0.0, residents) : 0.0;
}

CellFinder::CellFinder(std::span<const domain::PopulationCell> cells) {
    m_outlines.reserve(cells.size());
    m_boxes.reserve(cells.size());
    for (const domain::PopulationCell& cell : cells) {
        m_outlines.emplace_back(residentsOf(cell) > 0.0 ? geom::Geometry{cell.outline} : geom::Geometry{});
        m_boxes.push_back(geom::boxOf(m_outlines.back()));
    }
    m_index = geom::PackedIndex{m_boxes};
}

bool CellFinder::holds(std::uint32_t cell, geom::PointM point) const {
    return m_boxes[cell].contains(point) && geom::contains(m_outlines[cell], point);
}

std::uint32_t CellFinder::at(geom::PointM point, std::uint32_t hint) const {
    if (hint != kNoCell && holds(hint, point)) return hint;
    std::uint32_t found = kNoCell;
    m_index.search(geom::BoxM{point.x, point.y, point.x, point.y}, [&](std::uint32_t cell) {
        if (cell < found && holds(cell, point)) found = cell;
    });
    return found;
}

} // namespace geo::analysis
