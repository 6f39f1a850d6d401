#pragma once

#include "carto/style.h"

#include <span>
#include <string_view>
#include <vector>

namespace geo::carto {

// Categorical: no order; sequential: from little to much; diverging: away from a middle to both sides.
enum class PaletteKind : std::uint8_t { categorical, sequential, diverging };

// Colours that stay apart for the common colour deficiencies.
struct Palette {
    std::string_view code; // stable, for settings; its words are in app/text
    PaletteKind kind = PaletteKind::sequential;
    std::span<const Colour> anchors{};
};

// Each kind's first is its default.
[[nodiscard]] std::span<const Palette> allPalettes();
[[nodiscard]] const Palette* findPalette(std::string_view code); // null: none of that name
[[nodiscard]] const Palette& defaultPalette(PaletteKind kind);

// So many colours: of a categorical palette its own in order, then again from the first; else spread from end to end.
[[nodiscard]] std::vector<Colour> coloursOf(const Palette& palette, std::size_t count);

// Of the categories of one layer, the i-th: patterns and shapes come again only after all were used, then wider.
[[nodiscard]] std::vector<FillStyle> patternAt(std::size_t i, Colour colour);
[[nodiscard]] MarkerShape shapeAt(std::size_t i);
[[nodiscard]] Dash dashAt(std::size_t i);

// Which of fill, line and marker a layer draws its rows with.
struct DrawnShapes {
    bool areas = false;
    bool lines = false;
    bool points = false;
};
[[nodiscard]] DrawnShapes shapesOf(LayerId layer);

struct ClassLook {
    std::string_view palette; // "": the default for what the classes are made by
    bool isReversed = false;
    bool withPatterns = true; // categories by pattern, shape and dash as well as by colour
};

// The style with a look for each of its classes, made from its own symbol and the palette.
[[nodiscard]] LayerStyle coloured(LayerStyle style, LayerId layer, const ClassLook& look);

// Classes without a look yet.
[[nodiscard]] std::vector<ClassStyle> classesBetween(std::span<const double> bounds);
[[nodiscard]] std::vector<ClassStyle> classesOf(std::span<const std::string> codes);

} // namespace geo::carto
