#pragma once

#include "map/render_map.h"

#include <memory>
#include <vector>

namespace app::map {

// What is drawn, but not where: a request whose viewport and pixel ratio mean nothing. Shared with the jobs.
using MapContent = std::shared_ptr<const RenderRequest>;

// The ground on which two contents look different.
struct ChangedGround {
    bool isEverything = false;
    std::vector<geo::geom::BoxM> boxes; // of what is drawn, without the width of lines and markers
};

// By layer first (the same object is the same content), then by feature. `view`: where layers that are read by box are
// looked at; what was read of them is not compared. Linear in the features of the layers that are not the same objects.
[[nodiscard]] ChangedGround changedGround(const RenderRequest& before, const RenderRequest& after,
                                          const geo::carto::Viewport& view);

} // namespace app::map
