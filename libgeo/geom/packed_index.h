#pragma once

#include "geom/point.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace geo::geom {

// A static R-tree over boxes, packed in Hilbert order (16 boxes a node): built once in O(n log n), then searched in
// O(log n + hits). 40 bytes a box. Empty boxes are never found.
class PackedIndex {
public:
    PackedIndex() = default;
    explicit PackedIndex(std::span<const BoxM> boxes);

    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] BoxM extent() const;

    // Calls `found` with the position (in the span it was built from) of each box that meets `box`; order unspecified.
    void search(const BoxM& box, const std::function<void(std::uint32_t)>& found) const;
    // The same as a list in ascending order.
    [[nodiscard]] std::vector<std::uint32_t> search(const BoxM& box) const;

private:
    struct Level {
        std::size_t begin;
        std::size_t end;
    };
    std::size_t m_count = 0;
    std::vector<BoxM> m_boxes;          // leaves in Hilbert order, then each level of parents, the root last
    std::vector<std::uint32_t> m_items; // of the leaves: position in the original span
    std::vector<Level> m_levels;
};

} // namespace geo::geom
