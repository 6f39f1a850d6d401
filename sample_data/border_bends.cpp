#include "sample_data/random_stream.h"
#include "sample_data/territory.h"

#include <algorithm>

namespace geo::sample {

namespace {

constexpr double kLeastCosine = 0.66; // edges that meet at a sharper angle (about 49 degrees) stay straight
constexpr double kShortest = 90.0;    // m; shorter edges stay straight
constexpr double kPieceLength = 70.0; // m; pieces are not cut further

// Half the angle room of an edge at its ends: whether it may bend without meeting its neighbours.
std::vector<bool> roomyEdges(const BlockMesh& mesh) {
    std::vector<std::vector<std::uint32_t>> arms(mesh.nodes.size());
    for (std::uint32_t i = 0; i < mesh.edges.size(); ++i) {
        arms[mesh.edges[i].from].push_back(i);
        arms[mesh.edges[i].to].push_back(i);
    }
    std::vector<bool> roomy(mesh.edges.size(), true);
    for (std::uint32_t node = 0; node < arms.size(); ++node) {
        const auto direction = [&](std::uint32_t e) {
            const MeshEdge& edge = mesh.edges[e];
            return unitOf(mesh.nodes[edge.from == node ? edge.to : edge.from] - mesh.nodes[node]);
        };
        for (const std::uint32_t a : arms[node])
            for (const std::uint32_t b : arms[node])
                if (a != b && dot(direction(a), direction(b)) > kLeastCosine) roomy[a] = false;
    }
    return roomy;
}

void bend(Corners& line, PointM a, PointM b, double swing, RandomStream& random) {
    const double length = lengthOf(b - a);
    if (length < kPieceLength) return;
    const PointM middle = (a + b) * 0.5 + leftOf(b - a) * (swing * random.between(-1.0, 1.0));
    bend(line, a, middle, swing * 0.6, random);
    line.push_back(quantised(middle));
    bend(line, middle, b, swing * 0.6, random);
}

} // namespace

void bendBorders(BlockMesh& mesh, const Territory& territory, std::uint64_t seed) {
    const std::vector<bool> roomy = roomyEdges(mesh);
    for (std::uint32_t i = 0; i < mesh.edges.size(); ++i) {
        MeshEdge& edge = mesh.edges[i];
        if (edge.left == kNoCell || edge.right == kNoCell || !roomy[i]) continue;
        const bool isBorder = territory.communeOf[edge.left] != territory.communeOf[edge.right];
        const bool touchesWater = mesh.cells[edge.left].water || mesh.cells[edge.right].water;
        const PointM a = mesh.nodes[edge.from];
        const PointM b = mesh.nodes[edge.to];
        const double length = lengthOf(b - a);
        if (touchesWater || length < kShortest || (!isBorder && length < 260.0)) continue;
        RandomStream random(seed, kForBends, i);
        bend(edge.bends, a, b, isBorder ? 0.085 : 0.045, random);
        for (const PointM p : edge.bends) edge.sway = std::max(edge.sway, std::abs(cross(b - a, p - a)) / length);
    }
}

} // namespace geo::sample
