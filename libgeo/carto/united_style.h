#pragma once

#include "carto/sld.h"

#include <span>

namespace geo::carto {

// The style with every colour as strong as `opacity` (0..1) makes it.
[[nodiscard]] LayerStyle faded(LayerStyle style, double opacity);

// How a layer is shown, as one style that says it all: its opacity and whether it has names with it.
[[nodiscard]] LayerStyle asShown(const LayerState& state);

// A layer of a table that holds the rows of several, and what is in the field that tells them apart.
struct TablePart {
    LayerState state;
    std::string code;
    std::string title{}; // for the legend; "": the code
};

// One style for a table that holds the rows of several layers: a category of `field` each, with the symbol of that
// layer; of layers that are hidden a category that is not drawn. Classes within a layer cannot be said, nor names and
// scales of their own: the names of the first that has any and the widest range hold for all, and what was lost is
// told. `parts` is not empty.
[[nodiscard]] Converted<LayerStyle> unitedStyle(std::span<const TablePart> parts, std::string_view field);

// The other way: the style that such a table gives to the layer of one code; its own classes where the style is by
// another field. None where the style draws no such row.
[[nodiscard]] std::optional<LayerStyle> partOf(const LayerStyle& style, std::string_view field, std::string_view code);

} // namespace geo::carto
