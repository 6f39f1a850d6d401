#pragma once

#include "carto/map_snapshot.h"
#include "domain/results/match.h"

namespace app::matching {

// What the map shows of a report: each site by the best of its spaces, those without an eligible space struck through.
[[nodiscard]] geo::carto::Marks marksOf(const geo::domain::MatchReport& report);

// The layer in which a site of that kind is drawn.
[[nodiscard]] geo::carto::LayerId layerOf(geo::domain::SiteKind kind);

} // namespace app::matching
