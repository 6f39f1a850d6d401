#pragma once

#include "domain/described.h"

#include <optional>

namespace geo::domain {

// Any point of interest: a school, a stop, a market, a sale.
struct Amenity {
    static constexpr Kind kKind = Kind::amenity;
    RowId<struct AmenityTag> id;
    std::string code;
    std::string name;
    std::string category;
    std::string address;
    std::optional<InseeCode> commune;
    DatasetId dataset;
    std::optional<geom::PointM> location;
};

} // namespace geo::domain
