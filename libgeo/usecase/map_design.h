#pragma once

#include "carto/style.h"
#include "domain/map_layer.h"
#include "usecase/desk.h"

#include <optional>
#include <string>
#include <vector>

namespace geo::usecase {

// How the workspace shows one layer.
struct LayerDesign {
    carto::LayerId id = carto::LayerId::commune;
    bool visible = true;
    double opacity = 1.0; // 0..1
    bool labels = true;
    std::string group;  // code of a carto::LayerGroup, or a name that the user gave; "": in no group
    std::string filter; // domain::Expression over the rows of the layer; "": every row
    std::string style;  // JSON; "": the default
    // Denominators that take the place of the layer's own range of scales; none: that stands.
    std::optional<double> minScale;
    std::optional<double> maxScale;

    // As the map draws it.
    [[nodiscard]] carto::LayerState state() const;
    friend bool operator==(const LayerDesign&, const LayerDesign&) = default;
};

// How the workspace shows its map: every layer once, bottom first.
struct MapDesign {
    std::vector<LayerDesign> layers;
    bool occupancy = false; // rings around the sites that have spaces: what of them is occupied on the day of the map
    friend bool operator==(const MapDesign&, const MapDesign&) = default;

    [[nodiscard]] const LayerDesign& of(carto::LayerId layer) const;
    [[nodiscard]] LayerDesign& of(carto::LayerId layer);
    [[nodiscard]] std::vector<carto::LayerState> states() const; // bottom first
};

// What holds for a layer without a row.
[[nodiscard]] MapDesign defaultDesign();

// The rows of the workspace over the defaults. Rows of layers that this program does not know are left alone.
[[nodiscard]] Result<MapDesign> readDesign(const Desk& desk);

// One undoable step that brings what differs between `seen` and `wanted` into the workspace, and leaves the rest as it
// is there: what another window changed meanwhile stays. Nothing is written where nothing differs. Errors:
// expressionInvalid, attributeUnknown (a new filter); the first of domain::violations; workspaceReadOnly.
[[nodiscard]] Result<CommitReport> changeDesign(Desk& desk, const MapDesign& seen, const MapDesign& wanted);

} // namespace geo::usecase
