#pragma once

#include "carto/display_list.h"
#include "geom/text.h"

#include <memory>
#include <string>

// Maps of a few shapes, for tests of what is drawn.
namespace small_map {

using namespace geo;
using namespace geo::carto;

struct Row {
    std::string wkt; // metres
    std::string label{};
    std::string sublabel{};
    double number = 0.0;
};

// Ids count from 1 in each layer.
inline void add(MapSnapshot& snapshot, LayerId layer, const std::vector<Row>& rows) {
    LayerData data;
    data.id = layer;
    for (const Row& row : rows) {
        Feature feature;
        feature.id = static_cast<std::int64_t>(data.features.size()) + 1;
        feature.geometry = geom::fromWkt(row.wkt).value();
        feature.label = row.label;
        feature.sublabel = row.sublabel;
        feature.number = row.number;
        data.features.push_back(std::move(feature));
    }
    snapshot.layers[layer] = std::make_shared<LayerData>(indexed(std::move(data)));
}

// A view of 100 by 100 pixels of a metre, its bottom left at the origin: (x, y) is drawn at (x, 100 - y). All layers
// on.
inline MapParams squareView() {
    MapParams params;
    params.viewport = {.centre = {50.0, 50.0}, .metresPerPixel = 1.0, .width = 100, .height = 100};
    params.layers = defaultLayers();
    for (LayerState& layer : params.layers) layer.visible = true;
    params.labels = false;
    return params;
}

} // namespace small_map
