#pragma once

#include "usecase/table_filter.h"

namespace geo::usecase {

// Where each entry of a column stands in the order of what is shown: 1 for the first, equal ones alike; [kUnknown] is
// 0. Texts go without regard to case and accents, runs of digits by their amount (9 before 10).
using EntryRanks = std::vector<std::uint32_t>;
using SharedRanks = std::shared_ptr<const EntryRanks>;

// O(n log n) of the entries; of as many comparisons where they come in order. Error: cancelled.
[[nodiscard]] Result<SharedRanks> rankedEntries(const TableColumn& column, const ShownText& shown, JobControl& job);

// The rows in the order of the ranks of their entries; unknown last either way, equal ones as they came. Linear.
[[nodiscard]] RowPositions orderedRows(const RowPositions& rows, const TableColumn& column, const EntryRanks& ranks,
                                       bool isDescending);

// The same rows with those of these numbers (ascending) before the others.
[[nodiscard]] RowPositions withFirst(const RowPositions& rows, const TableColumns& table,
                                     const std::vector<std::int64_t>& ids);

} // namespace geo::usecase
