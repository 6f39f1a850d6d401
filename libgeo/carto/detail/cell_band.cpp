#include "carto/detail/cell_band.h"

#include "carto/layer_data.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace geo::carto::detail {

CellBand::CellBand(const CellGrid& grid, std::size_t lines)
    : m_grid(grid)
    , m_mostLines(lines) {}

void CellBand::begin(std::size_t line) {
    m_first = line;
    m_lines = std::min(m_mostLines, m_grid.lines - line);
    m_rows.assign(m_lines * m_grid.columns, CellLevel::kNoRow);
}

geom::BoxM CellBand::box() const {
    const double side = m_grid.side / 100.0;
    const double left = m_grid.firstColumn * side;
    const double bottom = (static_cast<double>(m_grid.firstLine) + static_cast<double>(m_first)) * side;
    return {left, bottom, left + static_cast<double>(m_grid.columns) * side,
            bottom + static_cast<double>(m_lines) * side};
}

CellBand::Filled CellBand::fill(const LayerData& layer, std::uint32_t row) {
    m_crossings.clear();
    // In cells, the middle of the band's first one being the origin.
    const double originX = (m_grid.firstColumn + 0.5) * m_grid.side;
    const double originY = (m_grid.firstLine + static_cast<double>(m_first) + 0.5) * m_grid.side;
    const auto placed = [&](geom::PointCm p) {
        return geom::PointM{(p.x - originX) / m_grid.side, (p.y - originY) / m_grid.side};
    };
    layer.forEachPart(row, [&](const ShapePart& part) {
        if (part.points.size() < 3) return;
        geom::PointM before = placed(part.points.back());
        for (const geom::PointCm point : part.points) {
            const geom::PointM at = placed(point);
            addEdge(before, at);
            before = at;
        }
    });
    std::ranges::sort(m_crossings);
    Filled filled;
    for (std::size_t i = 0; i + 1 < m_crossings.size(); i += 2) {
        std::uint32_t* line = &m_rows[static_cast<std::size_t>(m_crossings[i] >> 32U) * m_grid.columns];
        const auto end = static_cast<std::uint32_t>(m_crossings[i + 1]);
        for (auto column = static_cast<std::uint32_t>(m_crossings[i]); column < end; ++column) {
            ++filled.cells;
            if (line[column] != CellLevel::kNoRow) ++filled.taken;
            line[column] = row;
        }
    }
    return filled;
}

void CellBand::addEdge(const geom::PointM& a, const geom::PointM& b) {
    const bool isUp = a.y < b.y;
    const geom::PointM& low = isUp ? a : b;
    const geom::PointM& high = isUp ? b : a;
    const double first = std::max(0.0, std::ceil(low.y));
    const double behind = std::min(static_cast<double>(m_lines), std::ceil(high.y));
    if (!(first < behind)) return;
    const double slope = (high.x - low.x) / (high.y - low.y);
    const auto columns = static_cast<double>(m_grid.columns);
    for (double line = first; line < behind; line += 1.0) {
        const double column = std::clamp(std::ceil(low.x + (line - low.y) * slope), 0.0, columns);
        m_crossings.push_back(static_cast<std::uint64_t>(line) << 32U | static_cast<std::uint64_t>(column));
    }
}

void CellBand::appendTo(CellLevel& level) const {
    for (std::size_t line = 0; line < m_lines; ++line) {
        const std::uint32_t* rows = &m_rows[line * m_grid.columns];
        std::size_t columns = m_grid.columns;
        while (columns > 0 && rows[columns - 1] == CellLevel::kNoRow) --columns;
        for (std::size_t column = 0; column < columns; ++column) {
            if (column + 1 < columns && rows[column + 1] == rows[column]) continue;
            level.runEnds.push_back(static_cast<std::uint16_t>(column + 1));
            level.runRows.push_back(rows[column]);
        }
        level.lineEnds.push_back(static_cast<std::uint32_t>(level.runEnds.size()));
    }
}

} // namespace geo::carto::detail
