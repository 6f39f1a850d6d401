#pragma once

#include "domain/standard.h"

#include <string>

namespace geo::domain {

// The text of a field of a face as its standard would have it published: the face's own, or what the site holds in its
// place, in the form of the standard (areas in square metres or, of terrain_eco, hectares; parcels joined by "|";
// places as well-known text in the CRS of the workspace). A published wording stays as long as the site says the same.
// "" for nothing.
[[nodiscard]] std::string standardText(const StandardField& field, const Record& face, const Record& site);

// Everything that keeps a face from conforming to its standard, with what its site holds. None for other kinds.
[[nodiscard]] std::vector<Error> standardProblems(const Record& face, const Record& site);

} // namespace geo::domain
