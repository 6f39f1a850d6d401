#pragma once

#include "text/language.h"
#include "usecase/place_areas.h"

namespace app::records {

// The areas of a place, a line each by its name: in the plane with its CRS, on the ellipsoid, cadastral with the gap,
// as stated. "" where there is none.
[[nodiscard]] QString areasText(const geo::usecase::PlaceAreas& areas, const text::Language& language);

} // namespace app::records
