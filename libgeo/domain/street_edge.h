#pragma once

#include "domain/described.h"

#include <optional>

namespace geo::domain {

// A stretch of street between two crossings.
struct StreetEdge {
    static constexpr Kind kKind = Kind::street;
    RowId<struct StreetEdgeTag> id;
    std::string name;
    std::string type;                     // as the source classes it (OSM highway, BD TOPO nature)
    std::optional<std::int64_t> fromNode; // numbers of the crossings, where topology is built
    std::optional<std::int64_t> toNode;
    std::optional<bool> bridge;
    std::optional<bool> tunnel;
    std::optional<bool> walk; // may be walked
    std::optional<bool> cycle;
    std::optional<bool> drive;
    std::optional<bool> oneWay;             // for cars, in the direction of the line
    std::optional<KilometresPerHour> speed; // of cars
    DatasetId dataset;
    geom::LineString line;
};

} // namespace geo::domain
