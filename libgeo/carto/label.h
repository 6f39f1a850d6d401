#pragma once

#include "carto/display_list.h"
#include "carto/screen_path.h"

#include <string>
#include <vector>

namespace geo::carto {

// The room a text takes, from a table of letter widths on the broad side (those of DejaVu Sans): what is really drawn
// is no larger in the usual sans-serif faces.
[[nodiscard]] ScreenBox boxOf(const TextItem& item);

// The text in lines no wider than `maxWidth` where it can be parted at spaces or behind hyphens, of like lengths.
[[nodiscard]] std::string wrapped(const TextItem& item, double maxWidth);

// A name that wants a place on the map.
struct LabelWish {
    TextItem item; // its place and anchor are those of the first try
    struct Place {
        ScreenPoint at;
        TextAnchor anchor = TextAnchor::centre;
    };
    std::vector<Place> places; // in order of preference
    int priority = 0;          // the higher is placed first
    double weight = 0.0;       // among equals, the heavier first
};

// Puts as many wishes as fit: no text overlaps another or leaves the view; off the markers where there is a choice.
// Equal wishes keep their order. The answer is in the order of placing. What is `pinned` comes before all others, at
// its place, where the same name of the same row is wished for and its place is wholly in view: a name that is seen
// stays while the map is moved. O(n log n) for texts of like size.
[[nodiscard]] std::vector<TextItem> placed(std::vector<LabelWish> wishes, const std::vector<MarkerItem>& markers,
                                           const Viewport& viewport, const PinnedNames& pinned = nullptr);

} // namespace geo::carto
