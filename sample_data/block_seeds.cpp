#include "sample_data/block_seeds.h"

#include "sample_data/random_stream.h"
#include "sample_data/seed_grid.h"

#include <algorithm>

namespace geo::sample {

namespace {

constexpr double kMargin = 3'500.0;          // beyond the discs of the communes
constexpr double kDistrictSpacing = 1'500.0; // m
constexpr double kBankSpacing = 150.0;       // m

class SeedLayout {
public:
    SeedLayout(const Facts& facts, const RiverCourse& river, const Settlement& settlement, std::uint64_t seed)
        : m_facts(facts)
        , m_river(river)
        , m_settlement(settlement)
        , m_seed(seed)
        , m_box(reachOf(facts))
        , m_grid(m_box, 150.0) {}

    std::vector<BlockSeed> laidOut() {
        layBanks();
        layDistricts();
        return std::move(m_seeds);
    }

private:
    static geom::BoxM reachOf(const Facts& facts) {
        geom::BoxM box;
        for (const CommuneFact& commune : facts.communes) box.add(commune.centre);
        return box.grown(kMargin + 4'000.0);
    }

    void add(PointM at, bool water) {
        m_seeds.push_back({at, water});
        m_grid.add(at);
    }

    bool isWanted(PointM p) const {
        return m_box.contains(p) && std::ranges::any_of(m_facts.communes, [&](const CommuneFact& commune) {
                   return squaredDistance(p, commune.centre) < square(std::sqrt(commune.area) * 0.5642 + kMargin);
               });
    }

    // Moves a point by up to two metres, so that no four seeds lie on one circle.
    static PointM shaken(PointM p, RandomStream& random) {
        return p + PointM{random.between(-2.0, 2.0), random.between(-2.0, 2.0)};
    }

    void layBanks() {
        RandomStream random(m_seed, kForBanks);
        for (const auto& bank : m_river.bankPoints(kBankSpacing)) {
            const PointM land = shaken(bank.at + bank.landward * bank.reach, random);
            const PointM water = shaken(bank.at - bank.landward * bank.reach, random);
            const double apart = std::min(0.6 * kBankSpacing, 1.2 * bank.reach);
            if (!isWanted(bank.at) || m_grid.hasWithin(land, apart) || m_grid.hasWithin(water, apart)) continue;
            if (m_river.depthAt(land) > -0.6 * bank.reach || m_river.depthAt(water) < 0.6 * bank.reach) continue;
            add(land, false);
            add(water, true);
        }
        for (const PointM p : m_river.midstream(60.0)) {
            const PointM at = shaken(p, random);
            if (isWanted(at) && !m_grid.hasWithin(at, 0.8 * m_river.depthAt(p))) add(at, true);
        }
    }

    struct District {
        PointM centre;
        PointM along; // unit vector
        double spacing = 0.0;
        double stretch = 1.0; // length of a block over its width
        double shake = 0.0;   // share of the spacing
    };

    std::vector<District> districts(SeedGrid& centres) const {
        RandomStream random(m_seed, kForDistricts);
        std::vector<District> list;
        for (double y = m_box.minY; y < m_box.maxY; y += kDistrictSpacing) {
            for (double x = m_box.minX; x < m_box.maxX; x += kDistrictSpacing) {
                const PointM centre{x + random.share() * kDistrictSpacing, y + random.share() * kDistrictSpacing};
                const PointM along = unitOf({random.between(0.05, 1.0), random.between(-1.0, 1.0)});
                const double spacing = m_settlement.streetSpacingAt(centre);
                const double shake = 0.10 + 0.16 * std::min(1.0, spacing / 500.0);
                list.push_back({centre, along, spacing, random.between(1.0, 1.6), shake});
                centres.add(centre);
            }
        }
        return list;
    }

    void layDistricts() {
        SeedGrid centres(m_box, kDistrictSpacing);
        const std::vector<District> list = districts(centres);
        for (std::uint32_t i = 0; i < list.size(); ++i) layDistrict(list[i], i, centres);
    }

    void layDistrict(const District& district, std::uint32_t index, const SeedGrid& centres) {
        RandomStream random(m_seed, kForSeeds, index);
        const double length = district.spacing * std::sqrt(district.stretch);
        const double width = district.spacing / std::sqrt(district.stretch);
        const auto count = static_cast<int>(2.5 * kDistrictSpacing / width) + 1;
        for (int row = -count; row <= count; ++row) {
            for (int column = -count; column <= count; ++column) {
                const PointM shake{random.between(-1.0, 1.0) * district.shake,
                                   random.between(-1.0, 1.0) * district.shake};
                const PointM p = district.centre + district.along * ((column + shake.x) * length) +
                                 leftOf(district.along) * ((row + shake.y) * width);
                if (isWanted(p) && centres.nearest(p) == index) tryLand(p, width);
            }
        }
    }

    void tryLand(PointM p, double width) {
        if (m_river.depthAt(p) > -(105.0 + 0.45 * width)) return;
        if (!m_grid.hasWithin(p, 0.68 * width)) add(p, false);
    }

    const Facts& m_facts;
    const RiverCourse& m_river;
    const Settlement& m_settlement;
    std::uint64_t m_seed;
    geom::BoxM m_box;
    SeedGrid m_grid;
    std::vector<BlockSeed> m_seeds;
};

} // namespace

std::vector<BlockSeed> layOutSeeds(const Facts& facts, const RiverCourse& river, const Settlement& settlement,
                                   std::uint64_t seed) {
    return SeedLayout(facts, river, settlement, seed).laidOut();
}

} // namespace geo::sample
