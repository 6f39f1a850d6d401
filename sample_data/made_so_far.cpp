#include "sample_data/made_so_far.h"

#include <algorithm>
#include <fmt/format.h>

namespace geo::sample {

namespace {

constexpr int kTries = 400;
constexpr std::int64_t kLotsWithoutParcels = 8; // a block is cut into, for sites, where it has one parcel or none

} // namespace

std::uint32_t MadeSoFar::drawBlock(RandomStream& random, bool spread) const {
    std::vector<double> weights;
    double sum = 0.0;
    for (const CommuneFact& commune : ground.facts.communes) {
        const auto population = static_cast<double>(commune.population);
        weights.push_back(sum += spread ? std::sqrt(population) : population);
    }
    const double draw = random.share() * sum;
    const auto commune = static_cast<std::uint32_t>(std::ranges::upper_bound(weights, draw) - weights.begin());
    const bool inQpv = random.chance(0.2);
    std::uint32_t best = kNoCell;
    double most = -1.0;
    for (int i = 0; i < kTries; ++i) {
        const auto block = static_cast<std::uint32_t>(random.below(ground.blocks.size()));
        const double luck = random.share();
        if (!ground.isLand(block) || parcels.blockOn(block) == nullptr) continue;
        const BlockGround& on = ground.blocks[block];
        double merit = on.urbanity + 0.3 * luck;
        if (ground.territory.communeOf[block] == commune) merit += 2.0;
        if (inQpv && neighbourhoods.qpvOf[block] != kNoQpv) merit += 4.0;
        if (parcels.blockOn(block)->lots >= 6) merit += 1.2;
        if (on.cover == Cover::nature || on.cover == Cover::farmland) merit -= 1.0;
        if (merit <= most) continue;
        most = merit;
        best = block;
    }
    return best;
}

std::string MadeSoFar::addressOn(std::uint32_t block, RandomStream& random) const {
    const std::int64_t number = random.whole(1, 140);
    const std::string& commune = ground.communeOf(block).name;
    for (const std::uint32_t edge : ground.mesh.cells[block].edges)
        if (!streets.nameOf[edge].empty()) return fmt::format("{}, {}, {}", number, streets.nameOf[edge], commune);
    return commune;
}

PointM MadeSoFar::pointOn(std::uint32_t block, RandomStream& random) const {
    const Corners& corners = parcels.blockOn(block)->ground;
    const PointM corner = corners[random.below(corners.size())];
    const PointM middle = middleOf(corners);
    return quantised(middle + (corner - middle) * random.between(0.0, 0.85));
}

LandPiece drawPiece(const MadeSoFar& made, std::uint32_t block, double area, RandomStream& random) {
    const ParcelPlan::Block* place = made.parcels.blockOn(block);
    if (place == nullptr) return {};
    const bool numbered = place->lots > 0;
    const auto rows =
        numbered ? made.parcels.rowsOf(*place)
                 : divideGround(place->ground, kLotsWithoutParcels, RandomStream(made.ground.seed, kForBlocks, block));
    const std::size_t chosen = random.below(rows.size());
    std::int64_t before = 0;
    for (std::size_t i = 0; i < chosen; ++i) before += static_cast<std::int64_t>(rows[i].size());
    const LotRow& row = rows[chosen];
    std::size_t first = random.below(row.size());
    std::size_t last = first + 1;
    while (signedArea(row.lots(first, last)) < area && (last < row.size() || first > 0))
        last < row.size() ? ++last : --first;
    LandPiece piece{row.lots(first, last), {}};
    for (std::size_t i = first; numbered && i < last; ++i)
        piece.parcels.push_back(ParcelPlan::iduOf(*place, before + static_cast<std::int64_t>(i)));
    return piece;
}

Corners shrunk(const Corners& corners, double factor) {
    const PointM middle = middleOf(corners);
    Corners small;
    for (const PointM p : corners) small.push_back(quantised(middle + (p - middle) * factor));
    return small;
}

} // namespace geo::sample
