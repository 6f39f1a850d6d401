#pragma once

#include "base/job_control.h"
#include "base/result.h"
#include "geom/packed_index.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace geo::carto {

class LayerData;

// A grid over a layer of areas that says which row the middle of each cell lies in: what is drawn in place of the
// shapes where most of them are smaller than a few pixels. A picture of it costs its pixels and the rows that they
// meet, however many there are; neighbours part every cell between them as they part every pixel, so that no seam is
// left and each class keeps its share of the ground. The cell of column c and line l has its middle at
// ((c + 1/2) side, (l + 1/2) side) of the workspace's CRS; lines go north.
struct CellLevel {
    static constexpr std::uint32_t kNoRow = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::size_t kMostColumns = 65'535;
    static constexpr std::size_t kMostLines = 65'535;

    std::int32_t side = 0;        // of a cell, centimetres
    std::int32_t firstColumn = 0; // from the origin of the CRS
    std::int32_t firstLine = 0;
    // Each line is parted into runs of cells of one row, from the first column on; behind the last run is none.
    std::vector<std::uint32_t> lineEnds; // of a line: one behind its last run
    std::vector<std::uint16_t> runEnds;  // of a run: one behind its last column
    std::vector<std::uint32_t> runRows;  // of a run: the position of its row, or kNoRow
    // The rows whose outlines may show where the typical row's do not: by `sizeOf`, 1 and more. Found when the layer is
    // built.
    struct LargeRows {
        std::vector<std::uint32_t> rows;
        geom::PackedIndexCm index; // over their boxes
    };
    std::vector<LargeRows> large;

    [[nodiscard]] std::size_t lines() const { return lineEnds.size(); }
    // The runs of a line.
    [[nodiscard]] std::span<const std::uint16_t> endsOf(std::size_t line) const {
        const std::size_t begin = line == 0 ? 0 : lineEnds[line - 1];
        return std::span{runEnds}.subspan(begin, lineEnds[line] - begin);
    }
    [[nodiscard]] std::span<const std::uint32_t> rowsOf(std::size_t line) const {
        const std::size_t begin = line == 0 ? 0 : lineEnds[line - 1];
        return std::span{runRows}.subspan(begin, lineEnds[line] - begin);
    }
    // How often a box can be halved until its larger side has fewer than kCellsATypicalRow cells, less one; -1 where it
    // has.
    [[nodiscard]] int sizeOf(const geom::BoxCm& box) const;
    // What it shows, `large` aside.
    [[nodiscard]] bool isLike(const CellLevel& other) const;
};

struct RowCells {
    // Rows that are in no cell: those that are no areas, and those that lie over others. Ascending.
    std::vector<std::uint32_t> apart;
    std::vector<CellLevel> levels; // the finest first

    // The coarsest whose cells are no larger than half a pixel; null where none is fine enough.
    [[nodiscard]] const CellLevel* levelFor(double metresPerPixel) const;
    // Bytes held, about.
    [[nodiscard]] std::size_t bytes() const;
};

// The typical row (by the larger side of its box) has so many cells of the finest level from side to side: where the
// level is first drawn, at two cells a pixel, it is three pixels large, and its outline has faded.
inline constexpr int kCellsATypicalRow = 6;
// Each level has cells so many times as large as the one before.
inline constexpr int kCellsTimes = 8;
inline constexpr int kCellLevels = 2;

// The levels of a layer; none where hardly any rows are areas, or where too many lie over each other for a cell to
// belong to one. Memory while it works: a band of the grid. Error: cancelled.
[[nodiscard]] Result<RowCells> makeRowCells(const LayerData& layer, JobControl& job);

} // namespace geo::carto
