#pragma once

#include "domain/described.h"

namespace geo::domain {

// What a printed page looks like, under a name.
struct Layout {
    static constexpr Kind kKind = Kind::layout;
    RowId<struct LayoutTag> id;
    std::string name; // unique
    std::string spec; // JSON object: paper, orientation, title...
};

} // namespace geo::domain
