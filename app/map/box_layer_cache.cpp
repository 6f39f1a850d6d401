#include "map/box_layer_cache.h"

namespace app::map {
namespace {

bool covers(const geo::geom::BoxM& outer, const geo::geom::BoxM& inner) {
    return !outer.isEmpty() && outer.contains({inner.minX, inner.minY}) && outer.contains({inner.maxX, inner.maxY});
}

bool holds(const geo::carto::LayerData& layer, const geo::geom::BoxM& box) {
    return layer.covered().isEmpty() || covers(layer.covered(), box); // a whole layer covers everything
}

} // namespace

LayerDataPtr BoxLayerCache::covering(geo::carto::LayerId layer, const geo::geom::BoxM& box) const {
    const std::lock_guard lock{m_mutex};
    const auto held = m_layers.find(layer);
    return held != m_layers.end() && holds(*held->second, box) ? held->second : nullptr;
}

void BoxLayerCache::keep(geo::carto::LayerId layer, LayerDataPtr data) {
    const std::lock_guard lock{m_mutex};
    m_layers[layer] = std::move(data);
}

void BoxLayerCache::takeOver(const BoxLayerCache& before, const geo::carto::MapSnapshot& old,
                             const geo::carto::MapSnapshot& now) {
    const std::scoped_lock lock{m_mutex, before.m_mutex};
    for (const auto& [layer, data] : before.m_layers)
        if (isSameLayer(layer, old, now)) m_layers.emplace(layer, data);
}

bool isSameLayer(geo::carto::LayerId layer, const geo::carto::MapSnapshot& a, const geo::carto::MapSnapshot& b) {
    const auto inA = a.layers.find(layer);
    const auto inB = b.layers.find(layer);
    const bool isInA = inA != a.layers.end();
    const bool isInB = inB != b.layers.end();
    return isInA == isInB && (!isInA || inA->second == inB->second);
}

geo::geom::BoxM boxToRead(const geo::geom::BoxM& view) {
    const double dx = view.width() / 2.0;
    const double dy = view.height() / 2.0;
    return {view.minX - dx, view.minY - dy, view.maxX + dx, view.maxY + dy};
}

} // namespace app::map
