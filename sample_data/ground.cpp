#include "sample_data/ground.h"

#include "sample_data/noise_field.h"
#include "sample_data/random_stream.h"

namespace geo::sample {

namespace {

Cover coverOf(double urbanity, bool onBank, double forest, RandomStream& random) {
    if (urbanity > 0.36)
        return random.chance(urbanity < 0.75 ? 0.05 : 0.02) ? Cover::nature
               : random.chance(0.06)                        ? Cover::activity
                                                            : Cover::urban;
    if (onBank) return Cover::nature;
    if (urbanity > 0.30) {
        const double draw = random.share();
        return draw < 0.14   ? Cover::toBuild
               : draw < 0.24 ? Cover::toBuildLater
               : draw < 0.5  ? Cover::urban
                             : Cover::farmland;
    }
    if (random.chance(0.03)) return Cover::urban; // a hamlet
    return forest > 0.22 ? Cover::nature : Cover::farmland;
}

void coverGround(Ground& ground, const Settlement& settlement) {
    const NoiseField forest(ground.seed, kForCover, 2'300.0);
    for (std::uint32_t i = 0; i < ground.mesh.cells.size(); ++i) {
        BlockGround& block = ground.blocks.emplace_back();
        const Corners corners = ground.mesh.cornersOf(i);
        block.area = signedArea(corners);
        block.middle = middleOf(corners);
        if (!ground.territory.holdsCell(i)) continue;
        block.urbanity = settlement.urbanityAt(block.middle);
        block.remoteness = settlement.remotenessAt(block.middle);
        for (const std::uint32_t edge : ground.mesh.cells[i].edges) {
            const std::uint32_t other = ground.mesh.across(edge, i);
            block.onBank = block.onBank || (other != kNoCell && ground.mesh.cells[other].water);
        }
        RandomStream random(ground.seed, kForCover, i);
        block.cover = ground.mesh.cells[i].water
                          ? Cover::water
                          : coverOf(block.urbanity, block.onBank, forest.at(block.middle), random);
    }
}

SeedGrid gridOf(const BlockMesh& mesh) {
    geom::BoxM box;
    for (const MeshCell& cell : mesh.cells) box.add(cell.seed);
    SeedGrid grid(box, 250.0);
    for (const MeshCell& cell : mesh.cells) grid.add(cell.seed);
    return grid;
}

} // namespace

std::uint32_t Ground::blockAt(PointM p) const {
    const std::uint32_t nearest = seeds.nearest(p);
    if (holds(mesh.bentCornersOf(nearest), p)) return territory.holdsCell(nearest) ? nearest : kNoCell;
    for (const std::uint32_t edge : mesh.cells[nearest].edges) {
        const std::uint32_t other = mesh.across(edge, nearest);
        if (territory.holdsCell(other) && holds(mesh.bentCornersOf(other), p)) return other;
    }
    return kNoCell;
}

Result<Ground> makeGround(std::uint64_t seed, JobControl& control) {
    GEO_TRY(control.step(Phase::computing, 0, 10));
    GEO_ASSIGN(Facts facts, readFacts());
    const RiverCourse river;
    const Settlement settlement(facts, seed);
    const std::vector<BlockSeed> blockSeeds = layOutSeeds(facts, river, settlement, seed);
    GEO_TRY(control.step(Phase::computing, 1, 10));
    GEO_ASSIGN(BlockMesh mesh, makeMesh(blockSeeds));
    GEO_TRY(control.step(Phase::computing, 2, 10));
    Territory territory = divide(mesh, facts, river, seed);
    bendBorders(mesh, territory, seed);
    SeedGrid grid = gridOf(mesh);
    Ground ground{seed, std::move(facts), river, std::move(mesh), std::move(territory), {}, std::move(grid)};
    coverGround(ground, settlement);
    return ground;
}

} // namespace geo::sample
