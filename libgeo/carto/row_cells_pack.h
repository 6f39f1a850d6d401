#pragma once

#include "carto/row_cells.h"

namespace geo::carto {

// The cells of a layer as bytes, to be kept beside its pack. In numbers of ByteWriter (carto/detail/byte_stream.h):
//
// The first chunk: the number of rows that are apart and their positions by differences; the number of levels, and of
// each: side, ± first column, ± first line, lines, runs. Then chunks of up to kLinesAChunk lines of one level, in their
// order: the position of the level; the number of lines; and of each line its number of runs, and of each run the
// number of its cells and ± its row less the row of the line before (of the chunk) at the run's first column, a cell of
// no row counting as -1. A cell of a parcel takes about a third of a byte.
inline constexpr int kCellsPackVersion = 1; // goes up with every change of the above, or of how cells are made
inline constexpr std::size_t kLinesAChunk = 128;

[[nodiscard]] std::size_t linesOf(const RowCells& cells);
[[nodiscard]] std::size_t runsOf(const RowCells& cells);

class RowCellsPacker {
public:
    // `cells` outlives it.
    explicit RowCellsPacker(const RowCells& cells)
        : m_cells(cells) {}

    // The next chunk, in place of what `bytes` held; false behind the last.
    [[nodiscard]] bool next(std::vector<std::byte>& bytes);

private:
    void writeHead(std::vector<std::byte>& bytes) const;

    const RowCells& m_cells;
    bool m_isHeadWritten = false;
    std::size_t m_level = 0;
    std::size_t m_line = 0;
};

class RowCellsUnpacker {
public:
    // Of a layer of so many rows.
    explicit RowCellsUnpacker(std::size_t rows)
        : m_rows(rows) {}

    // Error: workspaceDamaged (detail) where a chunk is not what RowCellsPacker makes.
    [[nodiscard]] Result<void> add(std::span<const std::byte> chunk);
    // Whether all that the first chunk announced is there.
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] RowCells& cells() { return m_cells; }

private:
    [[nodiscard]] bool readHead(std::span<const std::byte> chunk);
    [[nodiscard]] bool readLines(std::span<const std::byte> chunk);

    std::size_t m_rows;
    bool m_isHeadRead = false;
    RowCells m_cells;
    std::vector<std::size_t> m_lines; // that each level is to have
};

} // namespace geo::carto
