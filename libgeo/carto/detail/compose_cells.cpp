#include "carto/detail/cell_band.h"
#include "carto/detail/layer_composer.h"

#include <algorithm>
#include <cmath>

namespace geo::carto::detail {
namespace {

// Where the cells of a level come to lie on a view.
struct CellsOnView {
    double pixelsPerCell;
    double left; // of the first column, pixels

    CellsOnView(const CellLevel& level, const Viewport& view)
        : pixelsPerCell{level.side / 100.0 / view.metresPerPixel}
        , left{(static_cast<double>(level.firstColumn) * level.side / 100.0 - view.centre.x) / view.metresPerPixel +
               view.width / 2.0} {}

    // The first pixel whose middle is not left of the end of a column.
    [[nodiscard]] int firstBehind(std::size_t columns, int width) const {
        constexpr int kAbove = 1 << 20; // a cast is a floor of what is positive
        const double at =
            std::clamp(left + pixelsPerCell * static_cast<double>(columns), 0.0, static_cast<double>(width));
        return kAbove - static_cast<int>(kAbove + 0.5 - at);
    }
};

// The line of cells that the middles of a row of pixels lie in; none where the level has none there.
std::optional<std::size_t> lineAt(const CellLevel& level, const Viewport& view, int row) {
    const double y = view.centre.y - (row + 0.5 - view.height / 2.0) * view.metresPerPixel;
    const double line = std::floor(y * 100.0 / level.side) - level.firstLine;
    if (!(line >= 0.0 && line < static_cast<double>(level.lines()))) return std::nullopt;
    return static_cast<std::size_t>(line);
}

// The first run that reaches into the view.
std::size_t firstRun(std::span<const std::uint16_t> ends, const CellsOnView& cells) {
    const auto column = static_cast<std::uint16_t>(
        std::clamp(std::floor(-cells.left / cells.pixelsPerCell), 0.0, static_cast<double>(CellLevel::kMostColumns)));
    return static_cast<std::size_t>(std::ranges::upper_bound(ends, column) - ends.begin());
}

} // namespace

bool LayerComposer::isPlainOnly() const {
    return !m_isNamed && m_params.parts != MapParts::names &&
           std::ranges::all_of(m_classes, [](const RowsOfClass& rows) { return !rows.isShown || rows.isPlain; });
}

std::vector<std::uint32_t> LayerComposer::markedPositions() const {
    std::vector<std::uint32_t> positions;
    if (!m_hasMarks) return positions;
    for (auto mark = m_params.marks.lower_bound(FeatureRef{m_state.id, INT64_MIN});
         mark != m_params.marks.end() && mark->first.layer == m_state.id; ++mark)
        if (const auto position = m_data.positionOf(mark->first.id)) positions.push_back(*position);
    std::ranges::sort(positions);
    return positions;
}

// Those in view whose outlines show, and a few more.
std::vector<std::uint32_t> LayerComposer::outlined(const CellLevel& level, const geom::BoxM& seen) const {
    const double least = kOutlineGone * m_params.viewport.dpi / 96.0 * m_params.viewport.metresPerPixel * 100.0;
    const auto side = static_cast<std::int32_t>(std::min(least, 1e9));
    const int size = level.sizeOf({0, 0, side, side});
    if (size < 1) {
        std::vector<std::uint32_t> rows = m_data.search(seen);
        std::erase_if(rows, [&](std::uint32_t row) { return level.sizeOf(m_data.boxOf(row)) < size; });
        return rows;
    }
    std::vector<std::uint32_t> rows;
    for (auto at = static_cast<std::size_t>(size - 1); at < level.large.size(); ++at) {
        const CellLevel::LargeRows& large = level.large[at];
        for (const std::uint32_t found : large.index.search(geom::coverOf(seen))) rows.push_back(large.rows[found]);
    }
    return rows;
}

void LayerComposer::addCells(const CellLevel& level, const geom::BoxM& seen) {
    const std::vector<std::uint32_t> marked = markedPositions();
    const auto isMarked = [&](std::uint32_t row) { return std::ranges::binary_search(marked, row); };
    const geom::BoxCm box = geom::coverOf(seen);
    m_pixels = pixelsOf(level, marked);
    for (const std::uint32_t row : m_data.cells()->apart)
        if (!isMarked(row) && m_data.boxOf(row).intersects(box)) add(row);
    for (const std::uint32_t row : outlined(level, seen)) {
        if (m_params.date && !m_data.holdsOn(row, *m_params.date)) continue;
        const RowsOfClass& rows = m_classes[classPosition(row)];
        if (rows.isShown && !isMarked(row)) m_batch.addArea(m_data, row, rows.outline);
    }
    for (const std::uint32_t row : marked)
        if (m_data.boxOf(row).intersects(box)) add(row);
}

PixelsItem LayerComposer::pixelsOf(const CellLevel& level, std::span<const std::uint32_t> marked) const {
    const Viewport& view = m_params.viewport;
    PixelsItem item{view.width, view.height, {}, {Colour{0, 0, 0, 0}}};
    item.looks.resize(static_cast<std::size_t>(view.width) * static_cast<std::size_t>(view.height), 0);
    for (const RowsOfClass& rows : m_classes) item.colours.push_back(rows.isShown ? rows.fill : Colour{0, 0, 0, 0});
    const auto lookOf = [&](std::uint32_t row) -> std::uint8_t {
        if (row == CellLevel::kNoRow) return 0;
        if (m_params.date && !m_data.holdsOn(row, *m_params.date)) return 0;
        if (!marked.empty() && std::ranges::binary_search(marked, row)) return 0;
        return static_cast<std::uint8_t>(classPosition(row) + 1);
    };
    const CellsOnView cells{level, view};
    for (int y = 0; y < view.height; ++y) {
        const auto line = lineAt(level, view, y);
        if (!line) continue;
        const auto ends = level.endsOf(*line);
        const auto rows = level.rowsOf(*line);
        std::uint8_t* looks = &item.looks[static_cast<std::size_t>(y) * static_cast<std::size_t>(view.width)];
        std::size_t run = firstRun(ends, cells);
        int x = cells.firstBehind(run == 0 ? 0 : ends[run - 1], view.width);
        for (; run < ends.size() && x < view.width; ++run) {
            const int end = cells.firstBehind(ends[run], view.width);
            if (x < end) std::fill(looks + x, looks + end, lookOf(rows[run]));
            x = std::max(x, end);
        }
    }
    return item;
}

} // namespace geo::carto::detail
