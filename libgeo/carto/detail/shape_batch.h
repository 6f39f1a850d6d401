#pragma once

#include "carto/display_list.h"
#include "carto/style.h"

#include <optional>
#include <vector>

namespace geo::carto::detail {

// Outlines of areas smaller than this are not drawn; pixels at 96 an inch.
inline constexpr float kOutlineGone = 3.0F;

// Gathers the areas and lines of one layer that look plain (a colour, a solid outline) into one item each, straight
// from the layer's columns. Rings that do not reach into the view are left out; the others are whole, not clipped.
// Rings of many corners lose those that are nearer than an eighth of a pixel, neighbours the same ones.
class ShapeBatch {
public:
    explicit ShapeBatch(const Viewport& viewport);

    // The colours and sizes are those of the medium. `fill`: one with no alpha for none.
    struct Look {
        Colour fill{0, 0, 0, 0};
        Colour outline{0, 0, 0, 0};
        double outlineWidth = 0.0; // pixels
    };
    // The number by which rows are added in that look. No more than 255 looks.
    std::uint8_t addLook(const Look& look);

    // A polygon. Where it is so small that its outline would hide it, the outline fades.
    void addArea(const LayerData& data, std::size_t position, std::uint8_t look);
    // A line; it is drawn as an outline is.
    void addLine(const LayerData& data, std::size_t position, std::uint8_t look);

    // The items, fills first; nothing for what is not seen. To be called once.
    [[nodiscard]] std::vector<DisplayItem> items();

private:
    struct Gathered {
        Shapes shapes;
        std::vector<std::uint8_t> strengths; // of each ring or line, of its outline
        std::vector<std::uint8_t> looks;     // of each ring or line
    };

    // Adds a part; nothing of it where no pixel's middle could be in it and its outline has faded.
    bool addPart(std::span<const geom::PointCm> points, bool closed, std::uint8_t look, Gathered& to);
    void addOutlines(Gathered gathered, bool closed, const ShapesPtr& shapes, std::vector<DisplayItem>& items) const;
    [[nodiscard]] std::uint8_t strengthOf(float size) const;

    double m_perCentimetre;
    double m_shiftX;
    double m_shiftY;
    float m_width; // of the view, pixels
    float m_height;
    float m_pixel; // of 96 an inch, in those of the medium
    std::vector<Look> m_looks;
    Gathered m_areas;
    std::vector<std::uint32_t> m_firstRings; // of each area
    std::vector<std::uint8_t> m_areaLooks;
    Gathered m_lines;
};

} // namespace geo::carto::detail
