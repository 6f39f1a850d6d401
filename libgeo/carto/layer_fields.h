#pragma once

#include "carto/layer.h"

#include <string>

namespace geo::carto {

// What a layer reads of each row beside its place, as its style and filter ask: names of fields of its kind. Layers
// with equal fields over the same rows hold the same.
struct LayerFields {
    std::string category; // "": none
    std::string number;   // "": none
    std::string label;    // "": what a person calls the row, or else its key
    bool withCode = false;
    std::string filter; // "": every row
    friend bool operator==(const LayerFields&, const LayerFields&) = default;
};

[[nodiscard]] LayerFields fieldsOf(const LayerState& state);

} // namespace geo::carto
