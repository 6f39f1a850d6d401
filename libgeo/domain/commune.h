#pragma once

#include "domain/described.h"

#include <optional>

namespace geo::domain {

// A municipality of the territory.
struct Commune {
    static constexpr Kind kKind = Kind::commune;
    RowId<struct CommuneTag> id;
    std::optional<InseeCode> code;
    std::string name;
    std::optional<Residents> population; // municipal population of the dataset's census
    DatasetId dataset;
    geom::MultiPolygon outline;
};

} // namespace geo::domain
