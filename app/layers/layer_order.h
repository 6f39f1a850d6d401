#pragma once

#include "carto/layer.h"

#include <cstddef>
#include <span>
#include <vector>

namespace app::layers {

// Every layer once, in the order told (bottom first, the first time counts), opacity within 0..1; a layer that is not
// told of comes with its default right above the one that is below it by default.
[[nodiscard]] std::vector<geo::carto::LayerState> completed(const std::vector<geo::carto::LayerState>& told);

// The layers after the one at `places[from]` was moved to `places[to]`, those between moving up to fill its place; all
// others stay. `places` are positions in `layers`.
[[nodiscard]] std::vector<geo::carto::LayerState> movedWithin(std::vector<geo::carto::LayerState> layers,
                                                              std::span<const std::size_t> places, std::size_t from,
                                                              std::size_t to);

} // namespace app::layers
