#pragma once

#include "usecase/map_design.h"

#include <cstdint>
#include <string>
#include <vector>

namespace geo::usecase {

// A filter of a layer that cannot be used, because another program wrote it or a field is gone: it lets every row pass,
// and is told.
struct UnusableFilter {
    carto::LayerId layer;
    Error error;
};

// The filters of the map's layers as they hold for the rows of one kind, in lists, on the map, in matching and exports
// alike: sites are five layers, and each row is held against the filter of its own.
struct RowFilter {
    std::string expression;             // over the rows of the kind; "": every row passes
    std::vector<carto::LayerId> layers; // that have a filter
    std::vector<UnusableFilter> unusable;
    [[nodiscard]] bool isActive() const { return !expression.empty(); }
};

[[nodiscard]] RowFilter rowFilter(const MapDesign& design, domain::Kind kind);
[[nodiscard]] Result<RowFilter> readRowFilter(const Desk& desk, domain::Kind kind);

// Of a layer's own rows; "" for the layers whose kind is theirs alone.
[[nodiscard]] std::string ownRows(carto::LayerId layer);

// The numbers of the rows for which an expression is true, ascending; their shapes are not read. Errors:
// expressionInvalid, attributeUnknown; cancelled.
[[nodiscard]] Result<std::vector<std::int64_t>> numbersWhere(const Desk& desk, domain::Kind kind,
                                                             const std::string& expression, JobControl& job);

} // namespace geo::usecase
