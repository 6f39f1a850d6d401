#pragma once

#include "carto/display_list.h"
#include "painting/raster.h"

#include <cstdint>
#include <vector>

namespace app::painting {

// Lines of one width on the pixels of an image: their cover is gathered in a mask, in which a pixel keeps the most that
// any line gives it, and is coloured once at the end. So lines that cross or lie on each other are no darker than one.
// Cover goes by the distance from the middle of the pixel to the line (with round ends): within a tenth of the exact
// share for every width and direction. Lines of up to two pixels and a half are walked along (as by Gupta and Sproull
// 1981): their ends are a little less exact. Time: the pixels within half a pixel of the lines.
class LineRaster {
public:
    // `width` in the painter's units; less than a pixel makes the line paler. `points`: of the lines, about.
    LineRaster(const Raster& raster, double width, std::size_t points);

    // In the painter's units. `strength`: 255 for the full colour.
    void add(geo::carto::FinePoint a, geo::carto::FinePoint b, std::uint8_t strength);
    // Colours what was gathered. To be called once.
    void blend(std::uint32_t premultiplied);

private:
    // A stretch in pixels of the mask.
    struct Segment {
        float ax = 0.0F;
        float ay = 0.0F;
        float bx = 0.0F;
        float by = 0.0F;
    };
    // A stretch that was drawn: neighbours have their edges twice.
    struct Seen {
        Segment segment;
        std::uint8_t strength = 0;
    };

    [[nodiscard]] bool wasDrawn(const Segment& segment, std::uint8_t strength);
    [[nodiscard]] bool clip(Segment& segment) const;
    void draw(const Segment& segment, float strength);
    void drawLong(const Segment& segment, float strength);
    template <int kAside>
    void drawThin(const Segment& segment, float strength, float cap);
    [[nodiscard]] std::uint8_t* maskAt(int row, int column);

    Raster m_raster;
    int m_width = 0; // of what may be drawn on; the mask has a margin around it, so that a pixel aside needs no check
    int m_height = 0;
    std::ptrdiff_t m_stride = 0; // of the mask
    float m_reach = 1.0F;        // pixels from the middle of a line to where it covers nothing
    float m_most = 1.0F;         // cover in its middle
    int m_firstRow = 0;          // rows of the mask that were drawn on: [first, last)
    int m_lastRow = 0;
    std::vector<std::uint8_t> m_mask;
    std::vector<Seen> m_seen; // by a hash of the stretch; the newest is kept; a power of two of them
};

} // namespace app::painting
