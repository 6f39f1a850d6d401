#pragma once

#include "usecase/desk.h"

#include <optional>

namespace geo::usecase {

// The ground that a workspace is about, as a box in degrees (x longitude, y latitude): that of its communes, else of
// its QPV, else of its IRIS; nothing while it has none of these. Linear in their number.
[[nodiscard]] Result<std::optional<geom::BoxM>> groundInDegrees(const Desk& desk, JobControl& job);

} // namespace geo::usecase
