#include "carto/row_cells.h"

#include "carto/detail/cell_band.h"
#include "carto/layer_data.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>

namespace geo::carto {
namespace {

using detail::CellBand;
using detail::CellGrid;

constexpr std::size_t kBandLines = 256;
constexpr std::size_t kMostApart = 10; // one row in so many
// A row that takes so much of others' cells lies over them; less is what the edges of a survey disagree in.
constexpr std::uint32_t kOverCells = 3;
constexpr std::uint32_t kOverShare = 10; // one cell in so many

bool isArea(const LayerData& layer, std::size_t row) {
    const geom::GeometryType type = layer.typeOf(row);
    return type == geom::GeometryType::polygon || type == geom::GeometryType::multiPolygon;
}

// The middle one of the larger sides of the areas' boxes, centimetres; 0 without areas.
std::int64_t typicalSide(const LayerData& layer) {
    std::vector<std::int64_t> sides;
    sides.reserve(layer.size());
    for (std::size_t row = 0; row < layer.size(); ++row) {
        if (!isArea(layer, row)) continue;
        const geom::BoxCm box = layer.boxOf(row);
        if (!box.isEmpty())
            sides.push_back(std::max(std::int64_t{box.maxX} - box.minX, std::int64_t{box.maxY} - box.minY));
    }
    if (sides.empty()) return 0;
    const auto middle = sides.begin() + static_cast<std::ptrdiff_t>(sides.size() / 2);
    std::ranges::nth_element(sides, middle);
    return *middle;
}

// The grid of that side over the layer; cells are larger where there would be too many.
CellGrid gridOver(const LayerData& layer, std::int64_t side) {
    const geom::BoxCm box = geom::coverOf(layer.extent());
    for (CellGrid grid;; side *= 2) {
        grid.side = static_cast<std::int32_t>(side);
        grid.firstColumn = detail::cellOf(box.minX, grid.side);
        grid.firstLine = detail::cellOf(box.minY, grid.side);
        grid.columns = static_cast<std::size_t>(detail::cellOf(box.maxX, grid.side) - grid.firstColumn) + 1;
        grid.lines = static_cast<std::size_t>(detail::cellOf(box.maxY, grid.side) - grid.firstLine) + 1;
        if (grid.columns <= CellLevel::kMostColumns && grid.lines <= CellLevel::kMostLines) return grid;
    }
}

class CellsMaker {
public:
    CellsMaker(const LayerData& layer, JobControl& job)
        : m_layer(layer)
        , m_job(job)
        , m_isApart(layer.size(), false) {}

    Result<void> findApart(const CellGrid& grid) {
        std::vector<std::uint32_t> cells(m_layer.size(), 0);
        std::vector<std::uint32_t> taken(m_layer.size(), 0);
        const auto count = [&](CellBand& band, std::uint32_t row) {
            const auto filled = band.fill(m_layer, row);
            cells[row] += filled.cells;
            taken[row] += filled.taken;
        };
        GEO_TRY(forEachBand(grid, count, [](const CellBand&) {}));
        for (std::size_t row = 0; row < m_layer.size(); ++row)
            m_isApart[row] =
                !isArea(m_layer, row) || (taken[row] >= kOverCells && taken[row] * kOverShare >= cells[row]);
        return {};
    }

    [[nodiscard]] std::vector<std::uint32_t> apart() const {
        std::vector<std::uint32_t> rows;
        for (std::size_t row = 0; row < m_isApart.size(); ++row)
            if (m_isApart[row]) rows.push_back(static_cast<std::uint32_t>(row));
        return rows;
    }

    Result<CellLevel> level(const CellGrid& grid) {
        CellLevel level;
        level.side = grid.side;
        level.firstColumn = grid.firstColumn;
        level.firstLine = grid.firstLine;
        const auto fill = [&](CellBand& band, std::uint32_t row) {
            if (!m_isApart[row]) band.fill(m_layer, row);
        };
        GEO_TRY(forEachBand(grid, fill, [&](const CellBand& band) { band.appendTo(level); }));
        level.runEnds.shrink_to_fit();
        level.runRows.shrink_to_fit();
        return level;
    }

private:
    template <class Fill, class Done>
    Result<void> forEachBand(const CellGrid& grid, const Fill& fill, const Done& done) {
        CellBand band{grid, kBandLines};
        for (std::size_t line = 0; line < grid.lines; line += kBandLines) {
            GEO_TRY(m_job.step(Phase::computing));
            band.begin(line);
            for (const std::uint32_t row : m_layer.search(band.box())) fill(band, row);
            done(band);
        }
        return {};
    }

    const LayerData& m_layer;
    JobControl& m_job;
    std::vector<bool> m_isApart;
};

} // namespace

int CellLevel::sizeOf(const geom::BoxCm& box) const {
    const std::int64_t larger = std::max(std::int64_t{box.maxX} - box.minX, std::int64_t{box.maxY} - box.minY);
    const std::int64_t least = std::int64_t{kCellsATypicalRow} * side;
    return larger < least ? -1 : static_cast<int>(std::bit_width(static_cast<std::uint64_t>(larger / least))) - 1;
}

bool CellLevel::isLike(const CellLevel& other) const {
    return side == other.side && firstColumn == other.firstColumn && firstLine == other.firstLine &&
           lineEnds == other.lineEnds && runEnds == other.runEnds && runRows == other.runRows;
}

const CellLevel* RowCells::levelFor(double metresPerPixel) const {
    const CellLevel* found = nullptr;
    for (const CellLevel& level : levels)
        if (level.side * 0.02 <= metresPerPixel) found = &level;
    return found;
}

std::size_t RowCells::bytes() const {
    std::size_t sum = apart.capacity() * sizeof(std::uint32_t);
    for (const CellLevel& level : levels) {
        sum += (level.lineEnds.capacity() + level.runRows.capacity()) * sizeof(std::uint32_t) +
               level.runEnds.capacity() * sizeof(std::uint16_t);
        for (const CellLevel::LargeRows& large : level.large)
            sum += large.rows.size() * (sizeof(std::uint32_t) + sizeof(geom::BoxCm) + 6);
    }
    return sum;
}

Result<RowCells> makeRowCells(const LayerData& layer, JobControl& job) {
    RowCells cells;
    const std::int64_t typical = typicalSide(layer);
    if (typical < kCellsATypicalRow) return cells;
    CellGrid grid = gridOver(layer, typical / kCellsATypicalRow);
    CellsMaker maker{layer, job};
    GEO_TRY(maker.findApart(grid));
    cells.apart = maker.apart();
    if (cells.apart.size() * kMostApart > layer.size()) return RowCells{};
    for (int i = 0; i < kCellLevels; ++i) {
        GEO_ASSIGN(CellLevel level, maker.level(grid));
        cells.levels.push_back(std::move(level));
        grid = gridOver(layer, std::int64_t{grid.side} * kCellsTimes);
    }
    return cells;
}

} // namespace geo::carto
