#pragma once

#include "carto/map_snapshot.h"

#include <cstdint>
#include <set>
#include <vector>

namespace app::selecting {

// What becomes of the selection when more is found.
enum class Combine : std::uint8_t { replace, add, remove, intersect };

using Features = std::set<geo::carto::FeatureRef>;

[[nodiscard]] Features combined(const Features& selected, const std::vector<geo::carto::FeatureRef>& found,
                                Combine how);

} // namespace app::selecting
