#pragma once

#include "carto/display_list.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo::carto {

// Sizes below are in pixels at 96 an inch; the composer scales them to the viewport's dpi.
struct FillStyle {
    FillPattern pattern = FillPattern::solid;
    Colour colour;
    double spacing = 8.0;
    double weight = 1.0;
    friend bool operator==(const FillStyle&, const FillStyle&) = default;
};

struct OutlineStyle {
    Colour colour;
    double width = 1.0;
    Dash dash = Dash::solid;
    bool widthByScale = false; // as wide as streetWidth says, `width` left aside
    friend bool operator==(const OutlineStyle&, const OutlineStyle&) = default;
};

struct MarkerStyle {
    MarkerShape shape = MarkerShape::disc;
    double size = 11.0;
    Colour colour;
    Colour outline;
    friend bool operator==(const MarkerStyle&, const MarkerStyle&) = default;
};

// Where a name stands: in an area and beside a point; beside both; or on the middle of both.
enum class LabelPlacement : std::uint8_t { automatic, around, over };

// How the names of a layer are written.
struct LabelStyle {
    std::string field{}; // of the row; "": its name
    double size = 10.0;
    bool bold = false;
    bool smallCapitals = false;
    bool withCode = false; // the sublabel in a second line
    Colour colour;
    Colour halo{255, 255, 255, 225};
    double farthestScale = 0.0; // denominator; farther away only what is selected is named
    int priority = 0;           // the higher is placed first
    double nearestScale = 0.0;  // denominator; nearer only what is selected is named
    double haloWidth = 0.14;    // em, on each side of the letters
    LabelPlacement placement = LabelPlacement::automatic;
    friend bool operator==(const LabelStyle&, const LabelStyle&) = default;
};

// A part of a layer that has a look of its own: a category, or numbers in [low, high) (the last class holds its
// `high`). What it leaves out (no fill, no outline, no marker) is that of the layer.
struct ClassStyle {
    double low = 0.0;
    double high = 0.0;
    std::string code{};  // of a category
    std::string title{}; // for the legend; "": made from the code or the bounds
    std::vector<FillStyle> fills{};
    std::optional<OutlineStyle> outline{};
    std::optional<MarkerStyle> marker{};
    bool isShown = true; // else its rows are not drawn
    friend bool operator==(const ClassStyle&, const ClassStyle&) = default;
};

enum class ClassedBy : std::uint8_t { nothing, category, number };
// How the bounds of numbers were found.
enum class ClassMethod : std::uint8_t { byHand, quantiles, equalIntervals, naturalBreaks, pretty };

// Which look a row has by one of its fields.
struct Classification {
    ClassedBy by = ClassedBy::nothing;
    std::string field{}; // of the row: read into Feature::category or Feature::number
    ClassMethod method = ClassMethod::byHand;
    std::vector<ClassStyle> classes{}; // numbers: ascending, not overlapping
    bool areOthersShown = true;        // rows in no class, in the layer's own look
    friend bool operator==(const Classification&, const Classification&) = default;
};

// How a layer is drawn: shape and pattern tell it apart first, colour second.
struct LayerStyle {
    std::vector<FillStyle> fills{}; // bottom first
    std::optional<OutlineStyle> outline{};
    std::optional<MarkerStyle> marker{}; // of points, and of polygons too small to be seen
    std::optional<LabelStyle> label{};
    Classification classes{};
    std::optional<double> farthestScale{}; // denominators it is drawn between; none: those of LayerInfo
    std::optional<double> nearestScale{};
    friend bool operator==(const LayerStyle&, const LayerStyle&) = default;
};

// The style a layer has by default.
[[nodiscard]] const LayerStyle& defaultStyleOf(LayerId layer);
// The style it is shown in.
[[nodiscard]] inline const LayerStyle& styleOf(const LayerState& state) {
    return state.style ? *state.style : defaultStyleOf(state.id);
}

// The style with the look that each class is drawn with told by the class itself, and nothing left to the layer.
[[nodiscard]] LayerStyle resolved(LayerStyle style);

// Which class of a style a row is in; null where it is in none.
[[nodiscard]] const ClassStyle* classOf(const LayerStyle& style, std::string_view category, double number);

// The denominators a layer is drawn between, by its style or else by what is constant of it.
struct ScaleRange {
    double nearest = 0.0;
    double farthest = 0.0;
};
[[nodiscard]] ScaleRange scalesOf(const LayerState& state);
// Whether a layer is drawn at 1:denominator.
[[nodiscard]] bool isDrawnAt(const LayerState& state, double denominator);

// A score of 0..1 is shown in one of five equal classes, by colour (cividis: Nunez, Anderton and Renslow 2018,
// doi:10.1371/journal.pone.0199239, read the same by the colour-blind) and by size.
inline constexpr int kScoreClasses = 5;
[[nodiscard]] int scoreClassOf(double score);
[[nodiscard]] Colour scoreColour(int scoreClass);
[[nodiscard]] double scoreMarkerSize(int scoreClass);

// Width of a street on the map, in pixels at 96 an inch.
[[nodiscard]] double streetWidth(double scaleDenominator);

// How many times farther apart the lines of a pattern stand near to than far away: where one area fills the map, what
// lies below it is to be read.
[[nodiscard]] double hatchSpread(double scaleDenominator);

inline constexpr Colour kBackground{0xF3, 0xF1, 0xEC, 255};
inline constexpr Colour kHalo{255, 255, 255, 225};
inline constexpr Colour kIneligible{0x9A, 0x9A, 0x9A, 255};
inline constexpr double kSmallestPolygon = 12.0; // pixels: what is smaller is drawn as its marker
inline constexpr double kMarkerInPolygon = 0.8;  // of the marker's size, where the polygon is drawn as well
inline constexpr double kHaloWidth = 3.0;        // of what is selected
inline constexpr double kRingWidth = 3.5;        // of what is occupied, around a marker
inline constexpr double kHaloGap = 1.0;          // of white on each side of it

// The pixels of the medium for a size at 96 an inch.
[[nodiscard]] inline double scaled(const Viewport& viewport, double size) {
    return size * viewport.dpi / 96.0;
}

} // namespace geo::carto
