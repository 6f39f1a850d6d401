#include "geom/packed_index.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace geo::geom {

namespace {

constexpr std::size_t kNodeSize = 16;
constexpr std::uint32_t kCells = 1U << 16;

// Position of a cell on the Hilbert curve of order 16 (the classic loop over quadrants, as in Hacker's Delight, 16-1).
std::uint32_t hilbert(std::uint32_t x, std::uint32_t y) {
    std::uint32_t d = 0;
    for (std::uint32_t s = kCells / 2; s > 0; s /= 2) {
        const std::uint32_t rx = (x & s) > 0 ? 1 : 0;
        const std::uint32_t ry = (y & s) > 0 ? 1 : 0;
        d += s * s * ((3 * rx) ^ ry);
        if (ry == 0) {
            if (rx == 1) {
                x = kCells - 1 - x;
                y = kCells - 1 - y;
            }
            std::swap(x, y);
        }
    }
    return d;
}

double middle(double low, double high) {
    return (low + high) / 2.0;
}

std::uint32_t cellOf(double value, double low, double high) {
    if (high <= low) return 0;
    return static_cast<std::uint32_t>(std::clamp((value - low) / (high - low), 0.0, 1.0) * (kCells - 1));
}

} // namespace

template <class Box>
PackedBoxes<Box>::PackedBoxes(std::span<const Box> boxes) {
    Box all;
    for (std::uint32_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].isEmpty()) continue;
        all.add(boxes[i]);
        m_items.push_back(i);
    }
    m_count = m_items.size();
    if (m_count == 0) return;
    std::vector<std::uint32_t> order(boxes.size());
    for (const std::uint32_t item : m_items) {
        order[item] = hilbert(cellOf(middle(boxes[item].minX, boxes[item].maxX), all.minX, all.maxX),
                              cellOf(middle(boxes[item].minY, boxes[item].maxY), all.minY, all.maxY));
    }
    std::ranges::stable_sort(m_items, {}, [&](std::uint32_t item) { return order[item]; });
    for (const std::uint32_t item : m_items) m_boxes.push_back(boxes[item]);
    m_levels.push_back({0, m_boxes.size()});
    while (m_levels.back().end - m_levels.back().begin > 1) {
        const Level below = m_levels.back();
        for (std::size_t i = below.begin; i < below.end; i += kNodeSize) {
            Box parent;
            for (std::size_t j = i; j < std::min(i + kNodeSize, below.end); ++j) parent.add(m_boxes[j]);
            m_boxes.push_back(parent);
        }
        m_levels.push_back({below.end, m_boxes.size()});
    }
}

template <class Box>
Box PackedBoxes<Box>::extent() const {
    return m_boxes.empty() ? Box{} : m_boxes.back();
}

template <class Box>
void PackedBoxes<Box>::search(const Box& box, const std::function<void(std::uint32_t)>& found) const {
    if (m_count == 0) return;
    struct Node {
        std::size_t level;
        std::size_t position;
    };
    std::vector<Node> stack{{m_levels.size() - 1, m_boxes.size() - 1}};
    while (!stack.empty()) {
        const Node node = stack.back();
        stack.pop_back();
        if (!m_boxes[node.position].intersects(box)) continue;
        if (node.level == 0) {
            found(m_items[node.position]);
            continue;
        }
        const Level below = m_levels[node.level - 1];
        const std::size_t first = below.begin + (node.position - m_levels[node.level].begin) * kNodeSize;
        for (std::size_t i = first; i < std::min(first + kNodeSize, below.end); ++i)
            stack.push_back({node.level - 1, i});
    }
}

template <class Box>
std::vector<std::uint32_t> PackedBoxes<Box>::search(const Box& box) const {
    std::vector<std::uint32_t> items;
    search(box, [&](std::uint32_t item) { items.push_back(item); });
    constexpr std::size_t kSorted = 32; // where one in so many is found, marks are cheaper to walk than a sort
    if (items.size() < m_count / kSorted) {
        std::ranges::sort(items);
        return items;
    }
    std::vector<std::uint64_t> marks(m_count / 64 + 1, 0);
    for (const std::uint32_t item : items) marks[item / 64] |= std::uint64_t{1} << (item % 64);
    items.clear();
    for (std::size_t word = 0; word < marks.size(); ++word)
        for (std::uint64_t left = marks[word]; left != 0; left &= left - 1)
            items.push_back(static_cast<std::uint32_t>(word * 64) + static_cast<std::uint32_t>(std::countr_zero(left)));
    return items;
}

template class PackedBoxes<BoxM>;
template class PackedBoxes<BoxCm>;

} // namespace geo::geom
