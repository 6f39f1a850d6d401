#pragma once

#include "carto/layer_data.h"
#include "usecase/desk.h"

#include <memory>
#include <span>
#include <vector>

namespace geo::usecase {

// Layers of many rows, kept in the workspace as bytes beside their rows (carto/layer_pack.h, store/packed_layers.h): a
// fifth of a second for 300,000 parcels, where their rows take two. A cache: what does not hold any more is not read,
// what is damaged is as if it was not there, and both are made anew.

inline constexpr std::int64_t kRowsWorthPacking = 5'000;

// The layer from its bytes, whole; null where there are none that hold what is asked now: other rows, other fields, a
// filter. `held`, where it is what would be read, is returned as it is. Error: cancelled, and those of the workspace.
[[nodiscard]] Result<std::shared_ptr<const carto::LayerData>>
readPackedLayer(const Desk& desk, const carto::LayerState& state, const std::shared_ptr<const carto::LayerData>& held,
                JobControl& job);

// Reads the rows of every layer of the design that is worth it and has no bytes that hold, and puts those there. The
// number of layers that were put. Nothing happens in a workspace that is read-only. What is half done when the work is
// stopped is as it was before. Errors: cancelled, diskFull, workspaceLocked.
[[nodiscard]] Result<int> packLayers(Desk& desk, std::span<const carto::LayerState> design, JobControl& job);

// The layers whose bytes say that they hold for the rows of now, and do not agree with them: by their sizes, or byte by
// byte with what the rows would be packed as. Bytes of other fields than the design asks for are left aside. As long as
// reading all rows. Error: cancelled, and those of the workspace.
[[nodiscard]] Result<std::vector<carto::LayerId>>
checkPackedLayers(const Desk& desk, std::span<const carto::LayerState> design, JobControl& job);
// Packs those layers anew, whatever their bytes say. Errors: those of packLayers.
[[nodiscard]] Result<int> packAnew(Desk& desk, std::span<const carto::LayerState> design,
                                   std::span<const carto::LayerId> layers, JobControl& job);

// Takes away all that is packed. Errors: workspaceReadOnly, workspaceLocked.
[[nodiscard]] Result<void> dropPackedLayers(Desk& desk, JobControl& job);

} // namespace geo::usecase
