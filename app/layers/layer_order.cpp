#include "layers/layer_order.h"

#include <algorithm>

namespace app::layers {

using geo::carto::LayerState;

std::vector<LayerState> completed(const std::vector<LayerState>& told) {
    std::vector<LayerState> out;
    for (const LayerState& layer : told) {
        if (std::ranges::find(out, layer.id, &LayerState::id) != out.end()) continue;
        out.push_back(layer);
        out.back().opacity = layer.opacity >= 0.0 ? std::min(layer.opacity, 1.0) : 1.0;
    }
    auto below = out.begin();
    for (const LayerState& usual : geo::carto::defaultLayers()) {
        auto found = std::ranges::find(out, usual.id, &LayerState::id);
        if (found == out.end()) found = out.insert(below, usual);
        below = found + 1;
    }
    return out;
}

std::vector<LayerState> movedWithin(std::vector<LayerState> layers, std::span<const std::size_t> places,
                                    std::size_t from, std::size_t to) {
    while (from != to) {
        const std::size_t next = from < to ? from + 1 : from - 1;
        std::swap(layers[places[from]], layers[places[next]]);
        from = next;
    }
    return layers;
}

} // namespace app::layers
