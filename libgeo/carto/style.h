#pragma once

#include "carto/display_list.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace geo::carto {

// Sizes below are in pixels at 96 an inch; the composer scales them to the viewport's dpi.
struct FillStyle {
    FillPattern pattern = FillPattern::solid;
    Colour colour;
    double spacing = 8.0;
    double weight = 1.0;
};

struct OutlineStyle {
    Colour colour;
    double width = 1.0;
    Dash dash = Dash::solid;
};

struct MarkerStyle {
    MarkerShape shape = MarkerShape::disc;
    double size = 11.0;
    Colour colour;
    Colour outline;
};

// How the names of a layer are written.
struct LabelStyle {
    double size = 10.0;
    bool bold = false;
    bool smallCapitals = false;
    bool withCode = false; // the sublabel in a second line
    Colour colour;
    double farthestScale = 0.0; // denominator; farther away only what is selected is named
    int priority = 0;           // the higher is placed first
};

// How a layer is drawn: shape and pattern tell it apart first, colour second.
struct LayerStyle {
    std::vector<FillStyle> fills; // bottom first
    std::optional<OutlineStyle> outline;
    std::optional<MarkerStyle> marker; // of points, and of polygons too small to be seen
    std::optional<LabelStyle> label;
};

// A part of a layer that has its own fills: residents in [low, high), or zones of a type.
struct ClassStyle {
    double low = 0.0;
    double high = 0.0;
    std::string_view code;
    std::vector<FillStyle> fills;
};

[[nodiscard]] const LayerStyle& styleOf(LayerId layer);

// The classes of a layer, lowest first; none for most.
[[nodiscard]] std::span<const ClassStyle> classesOf(LayerId layer);
// Which of them a feature is in; null where it is in none (it is drawn in the layer's own style).
[[nodiscard]] const ClassStyle* classOf(LayerId layer, const Feature& feature);

// A score of 0..1 is shown in one of five equal classes, by colour (cividis: Nunez, Anderton and Renslow 2018,
// doi:10.1371/journal.pone.0199239, read the same by the colour-blind) and by size.
inline constexpr int kScoreClasses = 5;
[[nodiscard]] int scoreClassOf(double score);
[[nodiscard]] Colour scoreColour(int scoreClass);
[[nodiscard]] double scoreMarkerSize(int scoreClass);

// Width of a street on the map, in pixels at 96 an inch.
[[nodiscard]] double streetWidth(double scaleDenominator);

inline constexpr Colour kBackground{0xF3, 0xF1, 0xEC, 255};
inline constexpr Colour kHalo{255, 255, 255, 225};
inline constexpr Colour kIneligible{0x9A, 0x9A, 0x9A, 255};
inline constexpr double kSmallestPolygon = 12.0; // pixels: what is smaller is drawn as its marker
inline constexpr double kMarkerInPolygon = 0.8;  // of the marker's size, where the polygon is drawn as well
inline constexpr double kHaloWidth = 3.0;        // of what is selected
inline constexpr double kHaloGap = 1.0;          // of white on each side of it

// The pixels of the medium for a size at 96 an inch.
[[nodiscard]] inline double scaled(const Viewport& viewport, double size) {
    return size * viewport.dpi / 96.0;
}

} // namespace geo::carto
