#pragma once

#include "carto/map_snapshot.h"
#include "usecase/desk.h"

#include <optional>
#include <string_view>

namespace geo::usecase {

// Where a row is on the map.
struct LocatedRow {
    std::int64_t id = 0;
    std::optional<carto::FeatureRef> feature; // none: no layer shows its kind
    geom::BoxM box;                           // empty: without a place
};

// By natural key, number or code. Error: notFound (kind, key).
[[nodiscard]] Result<LocatedRow> locateRow(const Desk& desk, domain::Kind kind, std::string_view key);

} // namespace geo::usecase
