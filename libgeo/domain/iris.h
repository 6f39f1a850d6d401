#pragma once

#include "domain/described.h"

#include <optional>

namespace geo::domain {

// A statistical block of INSEE (îlots regroupés pour l'information statistique).
struct Iris {
    static constexpr Kind kKind = Kind::iris;
    RowId<struct IrisTag> id;
    std::optional<IrisCode> code;
    std::string name;
    std::optional<InseeCode> commune;
    std::string type; // H habitat, A activity, D divers, Z commune not divided
    std::optional<Residents> population;
    DatasetId dataset;
    geom::MultiPolygon outline;
};

} // namespace geo::domain
