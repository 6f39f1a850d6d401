#pragma once

#include "domain/results/vintage.h"

#include <optional>

namespace geo::analysis {

// How far a vertex may lie from where it was and still be the same place, in metres: sources are written with a
// centimetre, and another way through a projection moves them by less.
inline constexpr Metres kSamePlace{0.02};

// Whether two geometries cover the same ground to within `tolerance`: vertex by vertex, or else (another first vertex,
// other parts first, one more vertex on a line) by what each covers beyond the other, whose area is then no more than
// the tolerance along the outline. Linear where vertices correspond, else an overlay.
[[nodiscard]] bool coverTheSame(const geom::Geometry& a, const geom::Geometry& b, Metres tolerance = kSamePlace);

// The row that an update would make: the known values and shapes of `fresh` over those of `kept`, its place left as it
// is where it is the same.
[[nodiscard]] domain::Record updated(const domain::Record& kept, const domain::Record& fresh);

// What differs between a kept row and what an update would make of it; none where nothing does. The dataset does not
// count.
[[nodiscard]] std::optional<domain::VintageLine> difference(const domain::Record& kept, const domain::Record& after);

// A row of the new vintage alone, or of the old one alone.
[[nodiscard]] domain::VintageLine added(const domain::Record& fresh);
[[nodiscard]] domain::VintageLine removed(const domain::Record& kept);

// The part of a key that says which ground it belongs to: "44109" of a parcel, "QN044" of a neighbourhood, "44" of a
// commune or an IRIS ("971" overseas); "" for kinds that are compared as a whole.
[[nodiscard]] std::string groundOf(const domain::Record& record);

// The added rows of which at least half lies in the removed one, by their keys.
[[nodiscard]] std::vector<std::string> successorsOf(const domain::VintageLine& removed,
                                                    const std::vector<domain::VintageLine>& lines);

} // namespace geo::analysis
