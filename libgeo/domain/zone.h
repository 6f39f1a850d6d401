#pragma once

#include "domain/described.h"

#include <optional>

namespace geo::domain {

enum class ZoneType : std::uint8_t { u, auc, aus, a, n };
template <>
struct Codes<ZoneType> {
    static constexpr std::array<std::string_view, 5> kTexts = {"U", "AUc", "AUs", "A", "N"};
};

// A zone of the land-use plan (PLU, PLUi; CNIG ZONE_URBA). The label is free text of each plan: rules go by the type.
struct Zone {
    static constexpr Kind kKind = Kind::zone;
    RowId<struct ZoneTag> id;
    std::string label;
    std::string description;
    std::optional<ZoneType> type;
    std::string document; // IDURBA
    DatasetId dataset;
    geom::MultiPolygon outline;
};

} // namespace geo::domain
