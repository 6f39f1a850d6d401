#pragma once

#include "carto/map_snapshot.h"
#include "usecase/desk.h"

#include <memory>

namespace geo::usecase {

// Of each layer only the rows that its filter (MapDesign) lets through; `total` is of all where the layer is read by
// box.

// Everything small enough to hold, and the number of rows of the layers that are read by box. Layers without rows are
// absent. Error: cancelled.
[[nodiscard]] Result<carto::MapSnapshot> readMap(const Desk& desk, JobControl& job);

// One layer, whole or only the rows whose box meets `box`.
[[nodiscard]] Result<std::shared_ptr<const carto::LayerData>>
readLayer(const Desk& desk, carto::LayerId layer, const std::optional<geom::BoxM>& box, JobControl& job);

} // namespace geo::usecase
