#pragma once

#include "domain/described.h"

#include <optional>

namespace geo::domain {

// A cadastral parcel. The fiscal area (contenance) is what the cadastre states; it differs from the polygon's, and
// neither corrects the other.
struct Parcel {
    static constexpr Kind kKind = Kind::parcel;
    RowId<struct ParcelTag> id;
    std::optional<ParcelId> idu;
    std::optional<InseeCode> commune;
    std::string section; // as published, not padded
    std::string number;  // as published, not padded
    std::optional<SquareMetres> contenance;
    DatasetId dataset;
    geom::MultiPolygon outline;
};

} // namespace geo::domain
