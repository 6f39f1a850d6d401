#pragma once

#include <cstdint>
#include <vector>

namespace bench {

// By row: what each column costs. Not more rows than columns.
using Costs = std::vector<std::vector<std::int64_t>>;

// The least cost of giving every row a column of its own: the Hungarian method with potentials (Kuhn 1955, Munkres
// 1957). O(rows^2 x columns).
[[nodiscard]] std::int64_t leastCost(const Costs& costs);

} // namespace bench
