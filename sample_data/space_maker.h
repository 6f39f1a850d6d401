#pragma once

#include "sample_data/random_stream.h"

#include "domain/site.h"

namespace geo::sample {

// When the spaces of a site can be had.
struct Offer {
    std::optional<Date> from;
    std::optional<Date> until;
    std::optional<std::int64_t> slots; // in the week, where the spaces are shared; else the whole week
};

// One to six spaces such as a site of this kind has, with features that go with them; about one in seven of the
// features is not known. `ground` is the area of the site's land, m2.
[[nodiscard]] std::vector<domain::Space> makeSpaces(domain::SiteKind kind, const Offer& offer, double ground,
                                                    RandomStream& random);

} // namespace geo::sample
