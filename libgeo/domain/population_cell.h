#pragma once

#include "domain/described.h"

#include <optional>

namespace geo::domain {

// A square of the 200 m population grid (INSEE, Filosofi).
struct PopulationCell {
    static constexpr Kind kKind = Kind::population;
    RowId<struct PopulationCellTag> id;
    std::string code;
    std::optional<Residents> residents;
    std::optional<InseeCode> commune;
    DatasetId dataset;
    geom::MultiPolygon outline;
};

} // namespace geo::domain
