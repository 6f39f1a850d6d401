#pragma once

#include "carto/map_snapshot.h"
#include "usecase/desk.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace geo::usecase {

// How the layers of a map are shown says what of their rows is read: the fields that a style takes classes and names
// from, and only the rows that a filter lets through. Codes are read as they are kept, numbers as they are, what is
// not known as no value. Layers that `design` does not name are read as they are by default.
// Errors: expressionInvalid, attributeUnknown with the `layer` whose filter or style asks for it; cancelled.

// Everything small enough to hold, and the number of rows of the layers that are read by box. Layers without rows are
// absent. Layers of `before` (of the same file; null for none) whose rows and fields are what they were are taken over
// as they are, the same pointer.
[[nodiscard]] Result<carto::MapSnapshot> readMap(const Desk& desk, std::span<const carto::LayerState> design,
                                                 const carto::MapSnapshot* before, JobControl& job);
// The map by the design that the workspace keeps; a filter or style that cannot be used (another program wrote it, a
// field is gone) is left aside.
[[nodiscard]] Result<carto::MapSnapshot> readMap(const Desk& desk, JobControl& job);
[[nodiscard]] Result<std::vector<carto::LayerState>> usableDesign(const Desk& desk);

// One layer, whole or only the rows whose box meets `box`.
[[nodiscard]] Result<std::shared_ptr<const carto::LayerData>>
readLayer(const Desk& desk, const carto::LayerState& state, const std::optional<geom::BoxM>& box, JobControl& job);
// The same by the design that the workspace keeps.
[[nodiscard]] Result<std::shared_ptr<const carto::LayerData>>
readLayer(const Desk& desk, carto::LayerId layer, const std::optional<geom::BoxM>& box, JobControl& job);

} // namespace geo::usecase
