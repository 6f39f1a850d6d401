#pragma once

#include "domain/described.h"

namespace geo::domain {

// A place on the map to come back to.
struct Bookmark {
    static constexpr Kind kKind = Kind::bookmark;
    RowId<struct BookmarkTag> id;
    std::string name;
    double x = 0.0; // of the middle of the view, metres of the workspace's CRS
    double y = 0.0;
    double scale = 25'000.0; // denominator
};

} // namespace geo::domain
