#pragma once

#include "sample_data/block_seeds.h"

#include <cstdint>
#include <vector>

namespace geo::sample {

// No cell: the other side of the rim.
inline constexpr std::uint32_t kNoCell = 0xffffffffU;

// A block: its nodes counter-clockwise; edge i leads from node i to node i + 1.
struct MeshCell {
    std::vector<std::uint32_t> nodes;
    std::vector<std::uint32_t> edges;
    PointM seed;
    bool water = false;
};

// The border between two cells. `bends` lie between `from` and `to`.
struct MeshEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t left = kNoCell;
    std::uint32_t right = kNoCell;
    Corners bends;
    double sway = 0.0; // how far the bends lie from the straight line at most, metres
};

// The plane cut into blocks without gaps or overlaps: Voronoi cells of the seeds, of which short borders were drawn
// together to a crossing. Nodes are in whole centimetres.
struct BlockMesh {
    Corners nodes;
    std::vector<MeshCell> cells;
    std::vector<MeshEdge> edges;

    [[nodiscard]] std::uint32_t across(std::uint32_t edge, std::uint32_t cell) const {
        return edges[edge].left == cell ? edges[edge].right : edges[edge].left;
    }
    // The corners of a cell without and with the bends of its edges.
    [[nodiscard]] Corners cornersOf(std::uint32_t cell) const;
    [[nodiscard]] Corners bentCornersOf(std::uint32_t cell) const;
    // From `from` to `to`, bends included.
    [[nodiscard]] Corners lineOf(const MeshEdge& edge) const;
};

// Cells at the rim of the seeds are left out. Error: internal, where rounding tore the mesh.
[[nodiscard]] Result<BlockMesh> makeMesh(const std::vector<BlockSeed>& seeds);

// The outline of a set of cells (`inside` by cell number), point for point that of its neighbours.
[[nodiscard]] geom::MultiPolygon outlineOf(const BlockMesh& mesh, const std::vector<bool>& inside);

} // namespace geo::sample
