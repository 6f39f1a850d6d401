#pragma once

#include "domain/standard.h"

#include <string>
#include <vector>

namespace geo::formats::detail {

// The names under which files hold a field of a class of a standard, as domain::normalised gives them: its own, that of
// its shapefiles, and the first 10 characters (with and without "_"; a shapefile holds no more) where no other field of
// the class begins so.
[[nodiscard]] std::vector<std::string> namesOf(domain::Kind kind, const domain::StandardField& field);

} // namespace geo::formats::detail
