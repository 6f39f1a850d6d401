#include "sample_data/voronoi.h"

#include "sample_data/seed_grid.h"

#include <algorithm>

namespace geo::sample {

namespace {

constexpr std::uint32_t kRim = 0xffffffffU;
constexpr double kFar = 4'000.0; // half the side of the square that a cell is cut from, metres
constexpr double kBin = 400.0;

// A corner of a cell being cut, and the seed beyond the edge from it to the next corner.
struct CutCorner {
    PointM at;
    std::uint32_t beyond = kRim;
};
using CutCell = std::vector<CutCorner>;

// The part of the cell that is nearer to `own` than to `other`.
CutCell cut(const CutCell& cell, PointM own, PointM other, std::uint32_t number) {
    CutCell kept;
    const PointM middle = (own + other) * 0.5;
    const PointM towards = other - own;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const CutCorner& a = cell[i];
        const CutCorner& b = cell[(i + 1) % cell.size()];
        const double da = dot(a.at - middle, towards);
        const double db = dot(b.at - middle, towards);
        if (da <= 0.0) kept.push_back(a);
        if ((da <= 0.0) == (db <= 0.0)) continue;
        const PointM at = a.at + (b.at - a.at) * (da / (da - db));
        kept.push_back({at, da <= 0.0 ? number : a.beyond});
    }
    return kept;
}

double reachOf(const CutCell& cell, PointM own) {
    double reach = 0.0;
    for (const CutCorner& corner : cell) reach = std::max(reach, squaredDistance(corner.at, own));
    return 2.0 * std::sqrt(reach);
}

class CellCutter {
public:
    explicit CellCutter(const std::vector<BlockSeed>& seeds)
        : m_seeds(seeds)
        , m_grid(boxOf(seeds), kBin) {
        for (const BlockSeed& seed : seeds) m_grid.add(seed.at);
    }

    [[nodiscard]] CutCell cellOf(std::uint32_t own) const {
        const PointM at = m_seeds[own].at;
        CutCell cell{{at + PointM{-kFar, -kFar}},
                     {at + PointM{kFar, -kFar}},
                     {at + PointM{kFar, kFar}},
                     {at + PointM{-kFar, kFar}}};
        std::vector<std::uint32_t> ring;
        for (std::int64_t away = 0; static_cast<double>(away - 1) * kBin <= reachOf(cell, at) && away < 22; ++away) {
            ring.clear();
            m_grid.addRing(at, away, ring);
            std::ranges::sort(ring, {}, [&](std::uint32_t i) {
                return std::pair{squaredDistance(m_seeds[i].at, at), i};
            });
            for (const std::uint32_t other : ring)
                if (other != own) cell = cut(cell, at, m_seeds[other].at, other);
        }
        return cell;
    }

private:
    static geom::BoxM boxOf(const std::vector<BlockSeed>& seeds) {
        geom::BoxM box;
        for (const BlockSeed& seed : seeds) box.add(seed.at);
        return box;
    }

    const std::vector<BlockSeed>& m_seeds;
    SeedGrid m_grid;
};

PointM circumcentre(PointM a, PointM b, PointM c) {
    const PointM u = b - a;
    const PointM v = c - a;
    const double twice = 2.0 * cross(u, v);
    return a + PointM{(v.y * dot(u, u) - u.y * dot(v, v)) / twice, (u.x * dot(v, v) - v.x * dot(u, u)) / twice};
}

} // namespace

VoronoiDiagram voronoiOf(const std::vector<BlockSeed>& seeds) {
    VoronoiDiagram diagram;
    std::map<std::array<std::uint32_t, 3>, std::uint32_t> numbers;
    const CellCutter cutter(seeds);
    for (std::uint32_t own = 0; own < seeds.size(); ++own) {
        const CutCell cell = cutter.cellOf(own);
        auto& corners = diagram.cells.emplace_back();
        if (std::ranges::any_of(cell, [](const CutCorner& corner) { return corner.beyond == kRim; })) continue;
        for (std::size_t i = 0; i < cell.size(); ++i) {
            std::array<std::uint32_t, 3> key{own, cell[(i + cell.size() - 1) % cell.size()].beyond, cell[i].beyond};
            std::ranges::sort(key);
            const auto [place, isNew] = numbers.try_emplace(key, static_cast<std::uint32_t>(diagram.corners.size()));
            if (isNew) diagram.corners.push_back(circumcentre(seeds[key[0]].at, seeds[key[1]].at, seeds[key[2]].at));
            corners.push_back(place->second);
        }
    }
    return diagram;
}

} // namespace geo::sample
