#pragma once

#include "sample_data/ground.h"

#include "domain/commune.h"
#include "domain/hazard.h"
#include "domain/zone.h"

namespace geo::sample {

[[nodiscard]] std::vector<domain::Commune> makeCommunes(const Ground& ground);

// Connected blocks of one commune and one cover are a zone; the river is of type N, label "fleuve".
[[nodiscard]] std::vector<domain::Zone> makeZones(const Ground& ground);

// Flood: the river (level "fort") and the blocks on its banks (level "moyen").
[[nodiscard]] std::vector<domain::Hazard> makeHazards(const Ground& ground);

[[nodiscard]] domain::ZoneType zoneTypeOf(Cover cover);

} // namespace geo::sample
