#pragma once

#include "base/job_control.h"
#include "carto/map_snapshot.h"
#include "carto/viewport.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace geo::carto {

struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;
    friend bool operator==(const Colour&, const Colour&) = default;
};

// Diagonals rise to the right, back diagonals fall.
enum class FillPattern : std::uint8_t {
    none,
    solid,
    diagonal,
    crossHatch,
    dots,
    grid,
    horizontal,
    vertical,
    backDiagonal
};
enum class Dash : std::uint8_t { solid, dashed, dotted, dashDot };
enum class MarkerShape : std::uint8_t {
    square,
    hourglass,
    diamond,
    ringWithDot,
    halfDisc,
    triangle,
    disc,
    cross,
    star,
    pentagon
};

// Sizes are in pixels of the viewport's dpi, already scaled. Rings are concatenated in screen coordinates; `starts`
// holds the position of the first point of each ring or line.
struct Path {
    std::vector<ScreenPoint> points;
    std::vector<std::uint32_t> starts;
    bool closed = false;
};

// Inside by the even-odd rule.
struct FillItem {
    Path path;
    FillPattern pattern = FillPattern::solid;
    Colour colour;
    double spacing = 8.0; // of the pattern
    double weight = 1.0;  // line or dot width of the pattern
};

struct StrokeItem {
    Path path;
    Colour colour;
    double width = 1.0;
    Dash dash = Dash::solid;
};

// How much of a site is occupied on the day of the map.
struct Taken {
    double share = 0.0;  // 0..1 of its area
    bool isKnown = true; // false where nobody is there, and no period says whether it is free
    friend bool operator==(const Taken&, const Taken&) = default;
};
// By the number of the site; sites that are not in it have no ring. Immutable: shared between threads.
using TakenShares = std::map<std::int64_t, Taken>;

struct MarkerItem {
    ScreenPoint at;
    MarkerShape shape = MarkerShape::square;
    double size = 10.0;
    Colour colour;
    Colour outline;
    bool struck = false; // ineligible: greyed by colour, and struck through
    FeatureRef feature;
    Colour halo{0, 0, 0, 0}; // of what is selected, drawn around a white ring; transparent: none
    double haloWidth = 0.0;
    std::optional<Taken> taken{}; // a ring around it, filled from the top clockwise by its share; dotted: not known
    double ringWidth = 0.0;
};

// From the middle of a marker to the middle of its ring, which lies outside of its edge and its halo.
[[nodiscard]] double ringRadius(const MarkerItem& item);

// Which point of the text lies at its place.
enum class TextAnchor : std::uint8_t { centre, left, right };

struct TextItem {
    ScreenPoint at;     // centre of the text, or the middle of its left or right side
    std::string text;   // UTF-8; lines parted by "\n"
    double size = 11.0; // height of the letters' em
    bool bold = false;
    bool smallCapitals = false;
    Colour colour;
    Colour halo;
    TextAnchor anchor = TextAnchor::centre;
    double haloWidth = 0.14; // em, on each side of the letters
    FeatureRef feature{};    // that it names
};

// A place on the screen to a thousandth of a pixel within 10,000 pixels of the view: half the size of a ScreenPoint.
struct FinePoint {
    float x = 0.0F; // to the right, pixels
    float y = 0.0F; // downwards, pixels
    friend bool operator==(const FinePoint&, const FinePoint&) = default;
};

// Many rings or lines, one behind the other. Rings are not closed by their first point again.
struct Shapes {
    std::vector<FinePoint> points;
    std::vector<std::uint32_t> starts; // the position of the first point of each ring or line
};
// Shared by the fill and the outline of the same areas; never null in an item.
using ShapesPtr = std::shared_ptr<const Shapes>;

// Many areas as one item. In an image a pixel is of an area that holds its centre (even-odd), without smoothing, so
// that neighbours leave no seam and colours keep their shares; a ring of one point is the pixel that it lies in. Later
// areas are drawn over earlier ones.
struct AreasItem {
    ShapesPtr shapes;                 // closed rings
    std::vector<std::uint32_t> areas; // the first ring of each area; an area ends where the next begins
    std::vector<std::uint8_t> looks;  // of each area: its position in `colours`
    std::vector<Colour> colours;      // no more than 256
};

// Areas as they lie on the pixels of the viewport, for an image: the look of each pixel, row by row from the top.
struct PixelsItem {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> looks; // a position in `colours`
    std::vector<Colour> colours;     // the first stands for nothing
};

// Many lines or outlines of one colour and width as one item: where they cross or lie on each other they are no darker
// than one. Smoothed.
struct LinesItem {
    ShapesPtr shapes;
    bool closed = false; // each is a ring
    Colour colour;
    double width = 1.0;
    std::vector<std::uint8_t> strengths; // of each line, 255 for all of its colour; empty: all are
};

using DisplayItem = std::variant<FillItem, StrokeItem, MarkerItem, TextItem, AreasItem, LinesItem, PixelsItem>;

// A map as drawing orders, bottom first (areas and lines of all layers, then markers, then names): the one path to the
// screen, to paper and to pictures.
struct DisplayList {
    Viewport viewport;
    Colour background;
    std::vector<DisplayItem> items;
};

struct Sketch;
// Drawn over all areas and lines, under the markers, in their order. Immutable: shared between threads.
using Sketches = std::shared_ptr<const std::vector<Sketch>>;

// A name that a map shows already.
struct PinnedName {
    FeatureRef feature;
    std::string text;
    geom::PointM at;
    TextAnchor anchor = TextAnchor::centre;
    friend bool operator==(const PinnedName&, const PinnedName&) = default;
};
// Immutable: shared between threads.
using PinnedNames = std::shared_ptr<const std::vector<PinnedName>>;

// What of a map is composed: where it is kept as tiles, its names are drawn apart, so that no tile cuts them.
enum class MapParts : std::uint8_t { all, ground, names };

struct MapParams {
    Viewport viewport;
    std::vector<LayerState> layers; // bottom first
    Marks marks;
    Sketches sketches;                        // null: none
    std::shared_ptr<const TakenShares> taken; // null: occupancy is not shown
    PinnedNames pinned;                       // keep their places while wholly in view and still asked for; null: none
    std::optional<Date> date;                 // only what holds on that day; none: everything
    bool labels = true;
    MapParts parts = MapParts::all;
    // The map is for a screen: areas that are mostly smaller than a few pixels are drawn from the cells of their layer
    // (carto/row_cells.h), true to a quarter of a pixel.
    bool fromCells = false;
    bool everyScale = false;                 // draw visible layers outside of their range of scales too
    Colour highlight{0x30, 0x8C, 0xC6, 255}; // of what is selected
};

// The rows of a layer where it is drawn with these parameters: there, visible, and in its range of scales; else null.
[[nodiscard]] const LayerData* dataOf(const MapSnapshot& snapshot, const MapParams& params, const LayerState& state);

// Only features in view, simplified to half a pixel. Linear in what is seen. Error: cancelled.
[[nodiscard]] Result<DisplayList> compose(const MapSnapshot& snapshot, const MapParams& params, JobControl& job);

// The features whose drawing is at or within `tolerancePixels` of a place, uppermost layer first.
[[nodiscard]] std::vector<FeatureRef> featuresAt(const MapSnapshot& snapshot, const MapParams& params, ScreenPoint at,
                                                 double tolerancePixels);

// The features of visible layers that lie in or touch a box of the map.
[[nodiscard]] std::vector<FeatureRef> featuresIn(const MapSnapshot& snapshot, const MapParams& params,
                                                 const geom::BoxM& box);
// The same for a polygon, which must be valid: what shares a point with it.
[[nodiscard]] std::vector<FeatureRef> featuresWithin(const MapSnapshot& snapshot, const MapParams& params,
                                                     const geom::Polygon& area);

} // namespace geo::carto
