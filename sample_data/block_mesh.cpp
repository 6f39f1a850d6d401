#include "sample_data/block_mesh.h"

#include "sample_data/voronoi.h"

#include <algorithm>
#include <map>

namespace geo::sample {

namespace {

using NodeLoop = std::vector<std::uint32_t>;

// Draws short borders together to one crossing, so that most crossings have four arms, as those of towns.
class CrossingMerger {
public:
    CrossingMerger(const std::vector<BlockSeed>& seeds, VoronoiDiagram& diagram)
        : m_seeds(seeds)
        , m_diagram(diagram)
        , m_target(diagram.corners.size())
        , m_merged(diagram.corners.size()) {
        for (std::uint32_t i = 0; i < m_target.size(); ++i) m_target[i] = i;
        for (const NodeLoop& loop : diagram.cells) m_sides.push_back(loop.size());
    }

    void merge() {
        for (const Border& border : shortBorders()) drawTogether(border);
        for (NodeLoop& loop : m_diagram.cells) {
            for (std::uint32_t& node : loop) node = m_target[node];
            const auto rest = std::ranges::unique(loop);
            loop.erase(rest.begin(), rest.end());
            if (loop.size() > 1 && loop.front() == loop.back()) loop.pop_back();
        }
    }

private:
    struct Border {
        double length = 0.0;
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        std::uint32_t left = 0;
        std::uint32_t right = 0;
    };

    std::vector<Border> shortBorders() const {
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> owners;
        std::vector<Border> borders;
        for (std::uint32_t cell = 0; cell < m_diagram.cells.size(); ++cell) {
            const NodeLoop& loop = m_diagram.cells[cell];
            for (std::size_t i = 0; i < loop.size(); ++i) owners[{loop[i], loop[(i + 1) % loop.size()]}] = cell;
        }
        for (const auto& [ends, left] : owners) {
            const auto twin = owners.find({ends.second, ends.first});
            if (ends.first > ends.second || twin == owners.end()) continue;
            const double length = lengthOf(m_diagram.corners[ends.first] - m_diagram.corners[ends.second]);
            const double apart = lengthOf(m_seeds[left].at - m_seeds[twin->second].at);
            if (length < std::max(kTiny, 0.26 * apart))
                borders.push_back({length, ends.first, ends.second, left, twin->second});
        }
        std::ranges::sort(borders, {}, [](const Border& b) { return std::tuple{b.length, b.from, b.to}; });
        return borders;
    }

    void drawTogether(const Border& border) {
        const std::size_t least = border.length < kTiny ? 3 : 4;
        if (m_merged[border.from] || m_merged[border.to]) return;
        if (m_sides[border.left] <= least || m_sides[border.right] <= least) return;
        --m_sides[border.left];
        --m_sides[border.right];
        m_merged[border.from] = m_merged[border.to] = true;
        m_target[border.to] = border.from;
        PointM& kept = m_diagram.corners[border.from];
        kept = (kept + m_diagram.corners[border.to]) * 0.5;
    }

    static constexpr double kTiny = 3.0; // m

    const std::vector<BlockSeed>& m_seeds;
    VoronoiDiagram& m_diagram;
    std::vector<std::uint32_t> m_target;
    std::vector<bool> m_merged;
    std::vector<std::size_t> m_sides;
};

// Enters the edges of a cell. False where an edge has a cell on this side already.
bool joinEdges(BlockMesh& mesh, std::uint32_t cell,
               std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t>& numbers) {
    const NodeLoop& loop = mesh.cells[cell].nodes;
    for (std::size_t i = 0; i < loop.size(); ++i) {
        const std::uint32_t a = loop[i];
        const std::uint32_t b = loop[(i + 1) % loop.size()];
        const auto [place, isNew] =
            numbers.try_emplace(std::minmax(a, b), static_cast<std::uint32_t>(mesh.edges.size()));
        if (isNew) mesh.edges.push_back({std::min(a, b), std::max(a, b), kNoCell, kNoCell, {}, 0.0});
        MeshEdge& edge = mesh.edges[place->second];
        std::uint32_t& side = edge.from == a ? edge.left : edge.right;
        if (side != kNoCell) return false;
        side = cell;
        mesh.cells[cell].edges.push_back(place->second);
    }
    return true;
}

} // namespace

Corners BlockMesh::cornersOf(std::uint32_t cell) const {
    Corners corners;
    for (const std::uint32_t node : cells[cell].nodes) corners.push_back(nodes[node]);
    return corners;
}

Corners BlockMesh::bentCornersOf(std::uint32_t cell) const {
    Corners corners;
    for (std::size_t i = 0; i < cells[cell].nodes.size(); ++i) {
        corners.push_back(nodes[cells[cell].nodes[i]]);
        const MeshEdge& edge = edges[cells[cell].edges[i]];
        if (edge.from == cells[cell].nodes[i])
            corners.insert(corners.end(), edge.bends.begin(), edge.bends.end());
        else
            corners.insert(corners.end(), edge.bends.rbegin(), edge.bends.rend());
    }
    return corners;
}

Corners BlockMesh::lineOf(const MeshEdge& edge) const {
    Corners line{nodes[edge.from]};
    line.insert(line.end(), edge.bends.begin(), edge.bends.end());
    line.push_back(nodes[edge.to]);
    return line;
}

Result<BlockMesh> makeMesh(const std::vector<BlockSeed>& seeds) {
    VoronoiDiagram diagram = voronoiOf(seeds);
    CrossingMerger(seeds, diagram).merge();
    BlockMesh mesh;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> edgeNumbers;
    std::vector<std::uint32_t> nodeNumbers(diagram.corners.size(), kNoCell);
    for (std::uint32_t i = 0; i < seeds.size(); ++i) {
        if (diagram.cells[i].size() < 3) continue;
        MeshCell& cell = mesh.cells.emplace_back();
        cell.seed = seeds[i].at;
        cell.water = seeds[i].water;
        for (const std::uint32_t corner : diagram.cells[i]) {
            if (nodeNumbers[corner] == kNoCell) {
                nodeNumbers[corner] = static_cast<std::uint32_t>(mesh.nodes.size());
                mesh.nodes.push_back(quantised(diagram.corners[corner]));
            }
            cell.nodes.push_back(nodeNumbers[corner]);
        }
        const auto number = static_cast<std::uint32_t>(mesh.cells.size() - 1);
        if (!joinEdges(mesh, number, edgeNumbers) || signedArea(mesh.cornersOf(number)) <= 0.0)
            return fail(ErrorCode::internal, {{"detail", "blocks of the sample overlap"}});
    }
    return mesh;
}

} // namespace geo::sample
