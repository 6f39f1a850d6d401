#pragma once

#include "carto/row_cells.h"
#include "geom/point.h"

#include <cstdint>
#include <vector>

namespace geo::carto::detail {

// The column or line that a coordinate lies in.
[[nodiscard]] inline std::int32_t cellOf(std::int32_t at, std::int32_t side) {
    return at >= 0 ? at / side : -((side - 1 - at) / side);
}

struct CellGrid {
    std::int32_t side = 1; // centimetres
    std::int32_t firstColumn = 0;
    std::int32_t firstLine = 0;
    std::size_t columns = 0;
    std::size_t lines = 0;
};

// Some lines of a grid, in which areas are filled by the even-odd rule: each cell whose middle is inside. An edge is
// followed upwards whichever way its ring turns, so that neighbours that share it part the cells along it.
class CellBand {
public:
    // No more than `lines` lines at once.
    CellBand(const CellGrid& grid, std::size_t lines);

    // Empty, from that line of the grid on.
    void begin(std::size_t line);
    // Metres: of the middles of its cells.
    [[nodiscard]] geom::BoxM box() const;

    struct Filled {
        std::uint32_t cells = 0;
        std::uint32_t taken = 0; // that another row had before
    };
    Filled fill(const LayerData& layer, std::uint32_t row);

    void appendTo(CellLevel& level) const;

private:
    void addEdge(const geom::PointM& a, const geom::PointM& b);

    CellGrid m_grid;
    std::size_t m_mostLines;
    std::size_t m_first = 0;
    std::size_t m_lines = 0;
    std::vector<std::uint32_t> m_rows;      // of each cell of the band
    std::vector<std::uint64_t> m_crossings; // line of the band, then column: of the area that is being filled
};

} // namespace geo::carto::detail
