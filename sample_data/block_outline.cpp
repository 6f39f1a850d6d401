#include "sample_data/block_mesh.h"

#include <algorithm>

namespace geo::sample {

namespace {

// A stretch of an outline: an edge seen from the cell inside.
struct Stretch {
    std::uint32_t cell = kNoCell;
    std::size_t side = 0;
};

class OutlineTracer {
public:
    OutlineTracer(const BlockMesh& mesh, const std::vector<bool>& inside)
        : m_mesh(mesh)
        , m_inside(inside)
        , m_seen(mesh.edges.size()) {}

    geom::MultiPolygon traced() {
        for (std::uint32_t cell = 0; cell < m_mesh.cells.size(); ++cell) {
            if (!m_inside[cell]) continue;
            for (std::size_t side = 0; side < m_mesh.cells[cell].edges.size(); ++side)
                if (isOuter({cell, side}) && !m_seen[edgeOf({cell, side})]) traceFrom({cell, side});
        }
        for (const Hole& hole : m_holes) place(hole);
        return std::move(m_outline);
    }

private:
    struct Hole {
        geom::Ring ring;
        PointM within;
    };

    [[nodiscard]] std::uint32_t edgeOf(Stretch s) const { return m_mesh.cells[s.cell].edges[s.side]; }
    [[nodiscard]] std::uint32_t nodeOf(Stretch s) const { return m_mesh.cells[s.cell].nodes[s.side]; }
    [[nodiscard]] bool isOuter(Stretch s) const {
        const std::uint32_t other = m_mesh.across(edgeOf(s), s.cell);
        return other == kNoCell || !m_inside[other];
    }

    // The stretch that follows, turning about the end node through the cells inside.
    [[nodiscard]] Stretch next(Stretch s) const {
        s.side = (s.side + 1) % m_mesh.cells[s.cell].nodes.size();
        while (!isOuter(s)) {
            const std::uint32_t edge = edgeOf(s);
            s.cell = m_mesh.across(edge, s.cell);
            const auto& edges = m_mesh.cells[s.cell].edges;
            const auto at = static_cast<std::size_t>(std::ranges::find(edges, edge) - edges.begin());
            s.side = (at + 1) % edges.size();
        }
        return s;
    }

    // Follows an outline round, and cuts it where it comes back to a node: each loop is a ring of its own.
    void traceFrom(Stretch start) {
        std::vector<Stretch> path;
        Stretch s = start;
        do {
            const auto again = std::ranges::find(path, nodeOf(s), [&](Stretch p) { return nodeOf(p); });
            if (again != path.end()) {
                addRing({again, path.end()});
                path.erase(again, path.end());
            }
            path.push_back(s);
            m_seen[edgeOf(s)] = true;
            s = next(s);
        } while (!m_seen[edgeOf(s)]);
        addRing(path);
    }

    void addRing(const std::vector<Stretch>& path) {
        Corners corners;
        for (const Stretch s : path) {
            corners.push_back(m_mesh.nodes[nodeOf(s)]);
            const MeshEdge& edge = m_mesh.edges[edgeOf(s)];
            if (edge.from == nodeOf(s))
                corners.insert(corners.end(), edge.bends.begin(), edge.bends.end());
            else
                corners.insert(corners.end(), edge.bends.rbegin(), edge.bends.rend());
        }
        if (signedArea(corners) > 0.0) {
            m_outline.polygons.push_back({ringOf(corners), {}});
            return;
        }
        const std::uint32_t beyond = m_mesh.across(edgeOf(path.front()), path.front().cell);
        m_holes.push_back({ringOf(corners), beyond == kNoCell ? corners.front() : m_mesh.cells[beyond].seed});
    }

    void place(const Hole& hole) {
        const auto around = std::ranges::find_if(m_outline.polygons,
                                                 [&](const geom::Polygon& p) { return holds(p.outer, hole.within); });
        if (around != m_outline.polygons.end()) around->holes.push_back(hole.ring);
    }

    const BlockMesh& m_mesh;
    const std::vector<bool>& m_inside;
    std::vector<bool> m_seen;
    std::vector<Hole> m_holes;
    geom::MultiPolygon m_outline;
};

} // namespace

geom::MultiPolygon outlineOf(const BlockMesh& mesh, const std::vector<bool>& inside) {
    return OutlineTracer(mesh, inside).traced();
}

} // namespace geo::sample
