#include "carto/row_cells_pack.h"

#include "carto/detail/byte_stream.h"

#include <algorithm>

namespace geo::carto {
namespace {

using detail::ByteReader;
using detail::ByteWriter;

constexpr std::uint64_t kMostReserved = 1U << 24U;

std::int64_t numberOf(std::uint32_t row) {
    return row == CellLevel::kNoRow ? -1 : std::int64_t{row};
}

// The row of a line at ascending columns.
class LineWalk {
public:
    LineWalk() = default; // of a line without a run
    LineWalk(const CellLevel& level, std::size_t line)
        : m_ends(level.endsOf(line))
        , m_rows(level.rowsOf(line)) {}

    [[nodiscard]] std::uint32_t at(std::size_t column) {
        while (m_run < m_ends.size() && m_ends[m_run] <= column) ++m_run;
        return m_run < m_ends.size() ? m_rows[m_run] : CellLevel::kNoRow;
    }

private:
    std::span<const std::uint16_t> m_ends;
    std::span<const std::uint32_t> m_rows;
    std::size_t m_run = 0;
};

void writeLine(const CellLevel& level, std::size_t line, LineWalk before, ByteWriter& writer) {
    const auto ends = level.endsOf(line);
    const auto rows = level.rowsOf(line);
    writer.unsignedNumber(ends.size());
    std::size_t column = 0;
    for (std::size_t run = 0; run < ends.size(); ++run) {
        writer.unsignedNumber(ends[run] - column);
        writer.signedNumber(numberOf(rows[run]) - numberOf(before.at(column)));
        column = ends[run];
    }
}

} // namespace

std::size_t linesOf(const RowCells& cells) {
    std::size_t sum = 0;
    for (const CellLevel& level : cells.levels) sum += level.lines();
    return sum;
}

std::size_t runsOf(const RowCells& cells) {
    std::size_t sum = 0;
    for (const CellLevel& level : cells.levels) sum += level.runEnds.size();
    return sum;
}

bool RowCellsPacker::next(std::vector<std::byte>& bytes) {
    bytes.clear();
    if (!m_isHeadWritten) {
        writeHead(bytes);
        m_isHeadWritten = true;
        return true;
    }
    while (m_level < m_cells.levels.size() && m_line >= m_cells.levels[m_level].lines()) {
        ++m_level;
        m_line = 0;
    }
    if (m_level >= m_cells.levels.size()) return false;
    const CellLevel& level = m_cells.levels[m_level];
    const std::size_t first = m_line;
    m_line = std::min(first + kLinesAChunk, level.lines());
    ByteWriter writer{bytes};
    writer.unsignedNumber(m_level);
    writer.unsignedNumber(m_line - first);
    for (std::size_t line = first; line < m_line; ++line)
        writeLine(level, line, line == first ? LineWalk{} : LineWalk{level, line - 1}, writer);
    return true;
}

void RowCellsPacker::writeHead(std::vector<std::byte>& bytes) const {
    ByteWriter writer{bytes};
    writer.unsignedNumber(m_cells.apart.size());
    std::uint32_t before = 0;
    for (const std::uint32_t row : m_cells.apart) {
        writer.unsignedNumber(row - before);
        before = row;
    }
    writer.unsignedNumber(m_cells.levels.size());
    for (const CellLevel& level : m_cells.levels) {
        writer.unsignedNumber(static_cast<std::uint64_t>(level.side));
        writer.signedNumber(level.firstColumn);
        writer.signedNumber(level.firstLine);
        writer.unsignedNumber(level.lines());
        writer.unsignedNumber(level.runEnds.size());
    }
}

Result<void> RowCellsUnpacker::add(std::span<const std::byte> chunk) {
    const bool isGood = m_isHeadRead ? readLines(chunk) : readHead(chunk);
    m_isHeadRead = true;
    if (isGood) return {};
    return fail(ErrorCode::workspaceDamaged, {{"detail", "packed cells"}});
}

bool RowCellsUnpacker::isWhole() const {
    if (!m_isHeadRead) return false;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (m_cells.levels[i].lines() != m_lines[i]) return false;
    return true;
}

bool RowCellsUnpacker::readHead(std::span<const std::byte> chunk) {
    ByteReader reader{chunk};
    std::uint64_t row = 0;
    for (std::size_t left = reader.count(); left > 0 && reader.isGood(); --left) {
        const std::uint64_t more = reader.unsignedNumber();
        if (more > m_rows || (more == 0 && !m_cells.apart.empty())) return false;
        row += more;
        if (row >= m_rows) return false;
        m_cells.apart.push_back(static_cast<std::uint32_t>(row));
    }
    const auto number = [&reader](std::int64_t least) {
        const std::int64_t value = reader.signedNumber();
        if (value < least || value > std::numeric_limits<std::int32_t>::max()) reader.spoil();
        return reader.isGood() ? static_cast<std::int32_t>(value) : 0;
    };
    for (std::size_t left = reader.count(); left > 0 && reader.isGood(); --left) {
        CellLevel level;
        const std::uint64_t side = reader.unsignedNumber();
        if (side == 0 || side > static_cast<std::uint64_t>(std::numeric_limits<std::int32_t>::max())) return false;
        level.side = static_cast<std::int32_t>(side);
        level.firstColumn = number(std::numeric_limits<std::int32_t>::min());
        level.firstLine = number(std::numeric_limits<std::int32_t>::min());
        const std::uint64_t lines = reader.unsignedNumber();
        if (lines > CellLevel::kMostLines) return false;
        const auto runs = static_cast<std::size_t>(std::min(reader.unsignedNumber(), kMostReserved));
        level.lineEnds.reserve(static_cast<std::size_t>(lines));
        level.runEnds.reserve(runs);
        level.runRows.reserve(runs);
        m_lines.push_back(static_cast<std::size_t>(lines));
        m_cells.levels.push_back(std::move(level));
    }
    return reader.isGood() && reader.isAtEnd();
}

bool RowCellsUnpacker::readLines(std::span<const std::byte> chunk) {
    ByteReader reader{chunk};
    const std::uint64_t position = reader.unsignedNumber();
    if (position >= m_cells.levels.size()) return false;
    CellLevel& level = m_cells.levels[static_cast<std::size_t>(position)];
    const std::size_t lines = reader.count();
    if (lines == 0 || level.lines() + lines > m_lines[static_cast<std::size_t>(position)]) return false;
    // Where the line before begins; the vectors grow meanwhile.
    std::size_t before = 0;
    std::size_t beforeEnd = 0;
    for (std::size_t line = 0; line < lines; ++line) {
        const std::size_t begin = level.runEnds.size();
        std::uint64_t column = 0;
        std::size_t walk = before;
        for (std::size_t left = reader.count(); left > 0; --left) {
            while (walk < beforeEnd && level.runEnds[walk] <= column) ++walk;
            const std::int64_t reference = walk < beforeEnd ? numberOf(level.runRows[walk]) : -1;
            const std::uint64_t cells = reader.unsignedNumber();
            const auto row = static_cast<std::int64_t>(static_cast<std::uint64_t>(reference) +
                                                       static_cast<std::uint64_t>(reader.signedNumber()));
            if (!reader.isGood() || cells == 0 || cells > CellLevel::kMostColumns - column) return false;
            if (row < -1 || row >= static_cast<std::int64_t>(m_rows)) return false;
            column += cells;
            level.runEnds.push_back(static_cast<std::uint16_t>(column));
            level.runRows.push_back(row < 0 ? CellLevel::kNoRow : static_cast<std::uint32_t>(row));
        }
        before = begin;
        beforeEnd = level.runEnds.size();
        level.lineEnds.push_back(static_cast<std::uint32_t>(beforeEnd));
    }
    return reader.isGood() && reader.isAtEnd();
}

} // namespace geo::carto
