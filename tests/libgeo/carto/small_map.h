#pragma once

#include "carto/display_list.h"
#include "geom/text.h"

#include <memory>
#include <string>

// Maps of a few shapes, for tests of what is drawn.
namespace small_map {

struct Row {
    std::string wkt{}; // metres
    std::string label{};
    std::string sublabel{};
    double number = geo::carto::kNoNumber;
    std::string category{};
};

// Ids count from 1 in each layer.
inline void add(geo::carto::MapSnapshot& snapshot, geo::carto::LayerId layer, const std::vector<Row>& rows) {
    geo::carto::LayerBuilder builder{layer};
    for (const Row& row : rows) {
        geo::carto::Feature feature;
        feature.id = static_cast<std::int64_t>(builder.size()) + 1;
        feature.geometry = geo::geom::fromWkt(row.wkt).value();
        feature.label = row.label;
        feature.sublabel = row.sublabel;
        feature.number = row.number;
        feature.category = row.category;
        builder.add(feature);
    }
    snapshot.layers[layer] = std::make_shared<geo::carto::LayerData>(builder.built());
}

// A view of 100 by 100 pixels of a metre, its bottom left at the origin: (x, y) is drawn at (x, 100 - y). All layers
// on.
inline geo::carto::MapParams squareView() {
    geo::carto::MapParams params;
    params.viewport = {.centre = {50.0, 50.0}, .metresPerPixel = 1.0, .width = 100, .height = 100};
    params.layers = geo::carto::defaultLayers();
    for (geo::carto::LayerState& layer : params.layers) layer.visible = true;
    params.labels = false;
    return params;
}

} // namespace small_map
