#pragma once

#include "carto/display_list.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace geo::carto {

// How a layer, or a meaning of the map, is drawn in small: what a legend and the layers panel show. A fill, an outline
// and a marker, each only where the map draws one. Sizes are in pixels of the dpi asked.
struct LegendSymbol {
    struct Fill {
        FillPattern pattern = FillPattern::solid;
        Colour colour;
        double spacing = 8.0;
        double weight = 1.0;
    };
    struct Outline {
        Colour colour;
        double width = 1.0;
        Dash dash = Dash::solid;
    };
    std::vector<Fill> fills; // bottom first
    std::optional<Outline> outline;
    bool isLine = false;              // the outline is drawn as a line, not as a box
    std::optional<MarkerItem> marker; // its place is left aside
};

// The symbol of a layer as a whole. For a layer with classes it is that of the middle class.
[[nodiscard]] LegendSymbol symbolOf(const LayerState& layer, double dpi = 96.0);

// What a line of a legend stands for.
enum class LegendMeaning : std::uint8_t {
    layer,      // the features of a layer
    classOf,    // those of a class of it: `low` to `high`, or `code`
    score,      // matched sites with a score from `low` to `high`, 0..1
    ineligible, // sites left out by a match
    selected,
    sketch, // shapes over the map that have `title`
    taken   // sites by what of them is occupied: `part` says how much
};

// How full the ring around a site is.
enum class TakenPart : std::uint8_t { nothing, some, all, unknown };
[[nodiscard]] TakenPart partOf(const Taken& taken);

struct LegendEntry {
    LegendMeaning meaning = LegendMeaning::layer;
    LayerId layer = LayerId::commune;
    LegendSymbol symbol{};
    std::size_t count = 0; // features in view
    double low = 0.0;
    double high = 0.0;
    std::string code{};
    std::string title{}; // of a class that was given one; of sketches
    TakenPart part = TakenPart::nothing;
};

// What is to be seen in the viewport at its scale, uppermost layer first, classes behind their layer, then the marks
// and the sketches.
// A layer that is not drawn at that scale, or has nothing in view, has no entry. O(log n + what is in view) a layer.
[[nodiscard]] std::vector<LegendEntry> legendOf(const MapSnapshot& snapshot, const MapParams& params);

} // namespace geo::carto
