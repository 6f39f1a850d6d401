#pragma once

#include "domain/described.h"

#include <optional>

namespace geo::domain {

// How the workspace shows one layer of its map. A layer without a row is shown as carto::allLayers() says.
struct MapLayer {
    static constexpr Kind kKind = Kind::mapLayer;
    RowId<struct MapLayerTag> id;
    std::string name;                     // the code of a carto::LayerId; unique
    std::optional<std::int64_t> position; // in the drawing order, from 0 at the bottom; none: where it is by default
    std::string group;                    // code of a carto::LayerGroup, or a name that the user gave; "": in no group
    bool visible = true;
    double opacity = 1.0; // 0..1
    std::string filter;   // domain::Expression over the rows of the layer; "": every row
    bool labels = true;
    std::string style;              // JSON; "": the default of the program
    std::optional<double> minScale; // drawn only from 1:maxScale (far) to 1:minScale (near); none: always
    std::optional<double> maxScale;
};

} // namespace geo::domain
