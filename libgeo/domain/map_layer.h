#pragma once

#include "domain/described.h"

#include <optional>
#include <string_view>

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

// The name of the row that keeps, as `visible`, whether the map shows what of the sites is occupied; it is of no layer.
inline constexpr std::string_view kOccupancyRow = "occupancy";

} // namespace geo::domain
