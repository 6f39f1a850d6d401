#pragma once

#include "base/date.h"
#include "domain/kind.h"

#include <string>

namespace geo::usecase {

// What is shown on a day, as an expression over the rows of a kind: rows of which a half-open period holds the day, and
// those of which no period is known. The same answer as carto::LayerData::holdsOn gives for the map. "" for kinds that
// have no period: they are shown on every day.
[[nodiscard]] std::string shownOn(domain::Kind kind, Date day);

// Both conditions at once; either may be "".
[[nodiscard]] std::string bothOf(const std::string& one, const std::string& other);

} // namespace geo::usecase
