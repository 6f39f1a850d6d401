#pragma once

#include "domain/described.h"

namespace geo::domain {

// An area at risk (flood, cavity, polluted soil...), as its source words it.
struct Hazard {
    static constexpr Kind kKind = Kind::hazard;
    RowId<struct HazardTag> id;
    std::string name;
    std::string type;
    std::string level;
    std::string document;
    DatasetId dataset;
    geom::MultiPolygon outline;
};

} // namespace geo::domain
