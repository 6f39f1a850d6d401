#pragma once

#include "domain/third_place.h"

#include <optional>

namespace geo::domain {

// The third-place face of a site: what a candidate (or a site that is partly one) offers or would offer.
struct TiersLieu {
    static constexpr Kind kKind = Kind::tiersLieu;
    RowId<struct TiersLieuTag> id;
    SiteId dossier;
    std::vector<PlaceFunction> functions;
    std::optional<std::int64_t> capacity; // places (persons at once)
    std::string opening;                  // as text
    std::optional<Date> openedOn;
    std::string manager; // the organisation that runs it
    std::string url;
    std::string contact; // personal
    std::string notes;
};

} // namespace geo::domain
