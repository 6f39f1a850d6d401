#include "carto/map_snapshot.h"

#include <algorithm>

namespace geo::carto {

LayerData indexed(LayerData data) {
    std::vector<geom::BoxM> boxes;
    boxes.reserve(data.features.size());
    for (Feature& feature : data.features) {
        feature.box = geom::boxOf(feature.geometry);
        boxes.push_back(feature.box);
    }
    data.index = geom::PackedIndex(boxes);
    data.total = std::max(data.total, static_cast<std::int64_t>(data.features.size()));
    return data;
}

bool MapSnapshot::isIllustrative() const {
    return std::ranges::any_of(sources, [](const SourceNote& note) { return note.illustrative; });
}

geom::BoxM MapSnapshot::extent() const {
    const auto communes = layers.find(LayerId::commune);
    if (communes != layers.end() && communes->second && !communes->second->index.extent().isEmpty())
        return communes->second->index.extent();
    geom::BoxM all;
    for (const auto& [id, data] : layers)
        if (data) all.add(data->index.extent());
    return all;
}

} // namespace geo::carto
