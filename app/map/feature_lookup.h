#pragma once

#include "carto/map_snapshot.h"

#include <QString>

#include <optional>
#include <vector>

namespace app::map {

using FeatureRefs = std::vector<geo::carto::FeatureRef>;

// The feature where the snapshot holds it, else nothing.
[[nodiscard]] std::optional<geo::carto::Feature> featureOf(const geo::carto::MapSnapshot& snapshot,
                                                           const geo::carto::FeatureRef& feature);

// The box around those that the snapshot holds; empty where it holds none.
[[nodiscard]] geo::geom::BoxM boxOf(const geo::carto::MapSnapshot& snapshot, const FeatureRefs& features);

// "Halle Alstom 4 (transitional site)", a line each, the first few only; empty for none. Plain text.
[[nodiscard]] QString featureNames(const geo::carto::MapSnapshot& snapshot, const FeatureRefs& features);

} // namespace app::map
