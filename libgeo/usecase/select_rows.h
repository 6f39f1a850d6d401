#pragma once

#include "carto/map_snapshot.h"
#include "usecase/desk.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace geo::usecase {

// Kinds that the map can show, and so select, in the order of listings.
[[nodiscard]] std::vector<domain::Kind> selectableKinds();

// The row as the map knows it; none for a kind without a layer.
[[nodiscard]] std::optional<carto::FeatureRef> featureOf(const domain::Record& row);

// The rows of a kind that meet an expression, whether the map draws them or not. Errors: expressionInvalid,
// attributeUnknown; cancelled.
[[nodiscard]] Result<std::vector<carto::FeatureRef>> featuresWhere(const Desk& desk, domain::Kind kind,
                                                                   std::string_view expression, JobControl& job);

enum class Relation : std::uint8_t {
    intersects, // shares a point
    within,     // lies wholly in one of them
    near        // no farther than the distance, in the plane of the CRS
};

struct LocationQuery {
    domain::Kind kind = domain::Kind::site; // of what is looked for
    Relation relation = Relation::intersects;
    Metres distance = {};                               // of `near`
    domain::Kind other = domain::Kind::qpv;             // what it is compared with
    std::optional<std::vector<std::int64_t>> rows = {}; // of `other`; none: every one
};

// The rows of a kind that stand so to at least one of the others, by the spatial index. A row is not compared with
// itself. O((a + b) log b + hits). Error: cancelled.
[[nodiscard]] Result<std::vector<carto::FeatureRef>> featuresByLocation(const Desk& desk, const LocationQuery& query,
                                                                        JobControl& job);

} // namespace geo::usecase
