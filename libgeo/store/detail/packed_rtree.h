#pragma once

#include "base/result.h"
#include "geom/point.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace geo::store::detail {

// A box as the index keeps it: 4-byte floats, rounded outwards.
struct IndexedBox {
    std::int64_t id = 0;
    float minX = 0.0F;
    float maxX = 0.0F;
    float minY = 0.0F;
    float maxY = 0.0F;

    [[nodiscard]] static IndexedBox of(std::int64_t id, const geom::BoxM& box);
    void add(const IndexedBox& other);
};

// A node of SQLite's R*Tree module, as its table %_node keeps it (the module's source documents the form): depth of the
// tree (2 bytes, root only), number of cells (2), then per cell a number (8; of the row in a leaf, else of the child
// node) and minX maxX minY maxY as 4-byte floats rounded outwards; all big-endian, filled up with zeros to the node
// size.
struct RtreeNode {
    std::int64_t number = 0; // 1 is the root
    std::int64_t parent = 0; // 0 for the root
    std::span<const std::byte> data;
    std::span<const std::int64_t> rows; // of a leaf
};

// Builds a tree over all boxes at once (sort-tile-recursive: Leutenegger, Lopez, Edgington 1997), a hundred times
// quicker than one by one and better packed. Nodes are four fifths full, so that later inserts seldom split one.
// `nodeSize` in bytes, of an existing node. `write` is called for every node, the root last; its first error ends the
// work. O(n log n).
[[nodiscard]] Result<void> packRtree(std::vector<IndexedBox> boxes, std::size_t nodeSize,
                                     const std::function<Result<void>(const RtreeNode&)>& write);

} // namespace geo::store::detail
