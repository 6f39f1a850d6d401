#pragma once

#include "carto/display_list.h"
#include "painting/raster.h"

#include <cstdint>
#include <span>
#include <vector>

namespace app::painting {

// Fills areas on the pixels of an image: each pixel whose middle is inside by the even-odd rule, exactly for the given
// points, so that areas that share an edge share no pixel and leave none. Its buffers are kept from one area to the
// next. Time: the points, and the pixels that are filled.
class AreaRaster {
public:
    explicit AreaRaster(const Raster& raster);

    // `starts`: the first points of the area's rings; its last ring ends at `end`.
    void fill(std::span<const geo::carto::FinePoint> points, std::span<const std::uint32_t> starts, std::size_t end,
              std::uint32_t premultiplied);

private:
    static constexpr int kSmall = 8; // pixels, either way, of what is kept as the bits of a word
    static constexpr int kQuick = 6; // crossings of a row that are kept in a table; with more, all are sorted

    // A point of the area in pixels, and the first row whose middle is not above it.
    struct Vertex {
        float x = 0.0F;
        float y = 0.0F;
        int row = 0;
    };

    void place(std::span<const geo::carto::FinePoint> points);
    template <class Cross>
    void forEachCrossing(std::span<const std::uint32_t> starts, std::size_t end, Cross cross) const;
    void fillSmall(std::span<const std::uint32_t> starts, std::size_t end, int firstColumn);
    [[nodiscard]] bool fillQuickly(std::span<const std::uint32_t> starts, std::size_t end);
    void fillSorted(std::span<const std::uint32_t> starts, std::size_t end);
    void fillDots(std::span<const std::uint32_t> starts, std::size_t end);
    void span(int row, int from, int to);

    Raster m_raster;
    std::uint32_t m_colour = 0;
    int m_firstRow = 0; // of the area: [first, last)
    int m_lastRow = 0;
    float m_least = 0.0F; // of its x
    float m_most = 0.0F;
    std::vector<Vertex> m_vertices;
    std::vector<int> m_columns;          // kQuick of each row
    std::vector<std::uint8_t> m_counts;  // of each row; all 0 between two areas
    std::vector<std::uint64_t> m_sorted; // row, then column
};

} // namespace app::painting
