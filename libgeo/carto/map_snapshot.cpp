#include "carto/map_snapshot.h"

#include <algorithm>

namespace geo::carto {

bool MapSnapshot::isIllustrative() const {
    return std::ranges::any_of(sources, [](const SourceNote& note) { return note.illustrative; });
}

geom::BoxM MapSnapshot::extent() const {
    const auto communes = layers.find(LayerId::commune);
    if (communes != layers.end() && communes->second && !communes->second->extent().isEmpty())
        return communes->second->extent();
    geom::BoxM all;
    for (const auto& [id, data] : layers)
        if (data) all.add(data->extent());
    return all.isEmpty() ? unread : all;
}

} // namespace geo::carto
