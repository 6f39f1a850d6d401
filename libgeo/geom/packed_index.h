#pragma once

#include "geom/centimetres.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace geo::geom {

// A static R-tree over boxes (BoxM or BoxCm), packed in Hilbert order (16 boxes a node): built once in O(n log n), then
// searched in O(log n + hits). A box takes its own size and 6 bytes. Empty boxes are never found.
template <class Box>
class PackedBoxes {
public:
    PackedBoxes() = default;
    explicit PackedBoxes(std::span<const Box> boxes);

    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] Box extent() const;

    // Calls `found` with the position (in the span it was built from) of each box that meets `box`; order unspecified.
    void search(const Box& box, const std::function<void(std::uint32_t)>& found) const;
    // The same as a list in ascending order.
    [[nodiscard]] std::vector<std::uint32_t> search(const Box& box) const;

private:
    struct Level {
        std::size_t begin;
        std::size_t end;
    };
    std::size_t m_count = 0;
    std::vector<Box> m_boxes;           // leaves in Hilbert order, then each level of parents, the root last
    std::vector<std::uint32_t> m_items; // of the leaves: position in the original span
    std::vector<Level> m_levels;
};

using PackedIndex = PackedBoxes<BoxM>;
using PackedIndexCm = PackedBoxes<BoxCm>;

} // namespace geo::geom
