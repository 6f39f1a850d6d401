#include "store/detail/packed_rtree.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace geo::store::detail {

namespace {

constexpr std::size_t kHead = 4;
constexpr std::size_t kCell = 24;
constexpr double kFill = 0.8;

float roundedDown(double value) {
    const auto f = static_cast<float>(value);
    return static_cast<double>(f) > value ? std::nextafter(f, -std::numeric_limits<float>::infinity()) : f;
}

float roundedUp(double value) {
    const auto f = static_cast<float>(value);
    return static_cast<double>(f) < value ? std::nextafter(f, std::numeric_limits<float>::infinity()) : f;
}

class NodeBytes {
public:
    explicit NodeBytes(std::size_t size)
        : m_bytes(size) {}
    void head(std::size_t depth, std::size_t cells) {
        m_at = 0;
        put(static_cast<std::uint16_t>(depth));
        put(static_cast<std::uint16_t>(cells));
    }
    void cell(const IndexedBox& entry) {
        put(static_cast<std::uint64_t>(entry.id));
        for (const float side : {entry.minX, entry.maxX, entry.minY, entry.maxY})
            put(std::bit_cast<std::uint32_t>(side));
    }
    std::span<const std::byte> whole() {
        std::fill(m_bytes.begin() + static_cast<std::ptrdiff_t>(m_at), m_bytes.end(), std::byte{0});
        return m_bytes;
    }

private:
    template <class Unsigned>
    void put(Unsigned value) {
        for (std::size_t i = sizeof(Unsigned); i-- > 0;)
            m_bytes[m_at++] = static_cast<std::byte>(static_cast<std::uint64_t>(value) >> (8 * i));
    }
    std::vector<std::byte> m_bytes;
    std::size_t m_at = 0;
};

// Slices along x, and within each along y, so that consecutive runs of `perNode` lie close together.
void tile(std::vector<IndexedBox>& boxes, std::size_t perNode) {
    const auto nodes = static_cast<double>((boxes.size() + perNode - 1) / perNode);
    const auto slice = static_cast<std::size_t>(std::ceil(std::sqrt(nodes))) * perNode;
    const auto centreX = [](const IndexedBox& b) { return b.minX + b.maxX; };
    const auto centreY = [](const IndexedBox& b) { return b.minY + b.maxY; };
    std::ranges::sort(boxes, {}, centreX);
    for (std::size_t at = 0; at < boxes.size(); at += slice)
        std::ranges::sort(std::span{boxes}.subspan(at, std::min(slice, boxes.size() - at)), {}, centreY);
}

// Nodes per level, leaves first, the root last; the entries of each level are spread evenly over its nodes.
std::vector<std::size_t> levelsOf(std::size_t entries, std::size_t perNode, std::size_t capacity) {
    std::vector<std::size_t> levels;
    for (std::size_t left = entries; left > capacity;) levels.push_back(left = (left + perNode - 1) / perNode);
    levels.push_back(1);
    return levels;
}

// The number of a node by its level (0: leaves) and place: the root is 1, the levels below follow from the leaves up.
class Numbering {
public:
    explicit Numbering(const std::vector<std::size_t>& levels) {
        std::size_t next = 2;
        for (const std::size_t count : levels) {
            m_first.push_back(next);
            next += count;
        }
        m_first.back() = 1;
    }
    [[nodiscard]] std::int64_t of(std::size_t level, std::size_t place) const {
        return static_cast<std::int64_t>(m_first[level] + place);
    }

private:
    std::vector<std::size_t> m_first;
};

} // namespace

IndexedBox IndexedBox::of(std::int64_t id, const geom::BoxM& box) {
    return {id, roundedDown(box.minX), roundedUp(box.maxX), roundedDown(box.minY), roundedUp(box.maxY)};
}

void IndexedBox::add(const IndexedBox& other) {
    minX = std::min(minX, other.minX);
    maxX = std::max(maxX, other.maxX);
    minY = std::min(minY, other.minY);
    maxY = std::max(maxY, other.maxY);
}

Result<void> packRtree(std::vector<IndexedBox> boxes, std::size_t nodeSize,
                       const std::function<Result<void>(const RtreeNode&)>& write) {
    const std::size_t capacity = (nodeSize - kHead) / kCell;
    const auto perNode = std::max<std::size_t>(2, static_cast<std::size_t>(static_cast<double>(capacity) * kFill));
    const auto levels = levelsOf(boxes.size(), perNode, capacity);
    const Numbering numbers{levels};
    NodeBytes bytes{nodeSize};
    std::vector<std::int64_t> rows;
    for (std::size_t level = 0; level < levels.size(); ++level) {
        const std::size_t nodes = levels[level];
        const bool isRoot = level + 1 == levels.size();
        if (!isRoot && level == 0) tile(boxes, perNode);
        std::vector<IndexedBox> parents(nodes);
        for (std::size_t i = 0; i < nodes; ++i) {
            const auto begin = boxes.size() * i / nodes;
            const auto cells = std::span{boxes}.subspan(begin, boxes.size() * (i + 1) / nodes - begin);
            bytes.head(isRoot ? level : 0, cells.size());
            rows.clear();
            if (!cells.empty()) parents[i] = cells.front();
            parents[i].id = numbers.of(level, i);
            for (const IndexedBox& cell : cells) {
                bytes.cell(cell);
                parents[i].add(cell);
                if (level == 0) rows.push_back(cell.id);
            }
            // The parent of node i of n is the one of m whose even share of the n it falls in.
            const std::size_t above = isRoot ? 0 : levels[level + 1];
            const std::int64_t parent = isRoot ? 0 : numbers.of(level + 1, ((i + 1) * above - 1) / nodes);
            GEO_TRY(write({parents[i].id, parent, bytes.whole(), rows}));
        }
        boxes = std::move(parents);
    }
    return {};
}

} // namespace geo::store::detail
