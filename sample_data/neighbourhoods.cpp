#include "sample_data/neighbourhoods.h"

#include "sample_data/largest_remainder.h"
#include "sample_data/random_stream.h"

#include <algorithm>
#include <array>
#include <limits>

namespace geo::sample {

namespace {

// About where each neighbourhood of facts/qpv.csv lies, in its order; rounded to 100 m.
constexpr std::array<PointM, 15> kPlaces{{{351900, 6689900},
                                          {352700, 6690900},
                                          {353300, 6691900},
                                          {354100, 6694100},
                                          {354700, 6693400},
                                          {357000, 6692300},
                                          {356900, 6686900},
                                          {357700, 6693500},
                                          {357500, 6690000},
                                          {358700, 6691300},
                                          {358300, 6694000},
                                          {355300, 6693900},
                                          {351900, 6694600},
                                          {355500, 6685900},
                                          {351000, 6692500}}};
constexpr std::int64_t kResidents = 53'900;
constexpr std::int64_t kLargest = 17'000; // of the first, Bellevue
constexpr double kDensity = 0.0105;       // residents on a m2

class NeighbourhoodGrower {
public:
    explicit NeighbourhoodGrower(const Ground& ground)
        : m_ground(ground) {
        m_made.qpvOf.resize(ground.blocks.size(), kNoQpv);
    }

    Neighbourhoods grown() {
        const std::vector<std::int64_t> residents = populations();
        for (std::size_t i = 0; i < m_ground.facts.qpvs.size(); ++i) grow(i, residents[i]);
        return std::move(m_made);
    }

private:
    [[nodiscard]] std::vector<std::int64_t> populations() const {
        RandomStream random(m_ground.seed, kForQpv);
        std::vector<double> weights;
        for (std::size_t i = 1; i < m_ground.facts.qpvs.size(); ++i) weights.push_back(random.between(1.0, 2.6));
        std::vector<std::int64_t> residents = largestRemainder(weights, kResidents - kLargest);
        residents.insert(residents.begin(), kLargest);
        return residents;
    }

    [[nodiscard]] bool mayHold(const QpvFact& fact, std::uint32_t block) const {
        return m_ground.isLand(block) && m_made.qpvOf[block] == kNoQpv && m_ground.blocks[block].urbanity > 0.3 &&
               std::ranges::find(fact.communes, m_ground.communeOf(block).code) != fact.communes.end();
    }

    // Whether the block borders on each of the communes, so that a neighbourhood grown from it lies in all of them.
    [[nodiscard]] bool meetsAll(const QpvFact& fact, std::uint32_t block) const {
        return std::ranges::all_of(fact.communes, [&](const InseeCode& commune) {
            if (m_ground.communeOf(block).code == commune) return true;
            return std::ranges::any_of(m_ground.mesh.cells[block].edges, [&](std::uint32_t edge) {
                const std::uint32_t other = m_ground.mesh.across(edge, block);
                return m_ground.isLand(other) && m_ground.communeOf(other).code == commune;
            });
        });
    }

    [[nodiscard]] std::uint32_t startOf(const QpvFact& fact, PointM place) const {
        std::uint32_t best = kNoCell;
        double least = std::numeric_limits<double>::infinity();
        for (std::uint32_t block = 0; block < m_ground.blocks.size(); ++block) {
            const double squared = squaredDistance(m_ground.blocks[block].middle, place);
            if (squared >= least || !mayHold(fact, block) || !meetsAll(fact, block)) continue;
            least = squared;
            best = block;
        }
        return best;
    }

    void grow(std::size_t number, std::int64_t residents) {
        const QpvFact& fact = m_ground.facts.qpvs[number];
        const std::uint32_t start = startOf(fact, kPlaces[number % kPlaces.size()]);
        std::vector<bool> inside(m_ground.blocks.size());
        std::vector<std::uint32_t> rim;
        if (start != kNoCell) rim.push_back(start);
        double room = static_cast<double>(residents) / kDensity;
        while (room > 0.0 && !rim.empty()) {
            const auto next = std::ranges::min_element(rim, {}, [&](std::uint32_t block) {
                return std::pair{squaredDistance(m_ground.blocks[block].middle, m_ground.blocks[start].middle), block};
            });
            const std::uint32_t block = *next;
            rim.erase(next);
            inside[block] = true;
            m_made.qpvOf[block] = number;
            room -= m_ground.blocks[block].area;
            for (const std::uint32_t edge : m_ground.mesh.cells[block].edges) {
                const std::uint32_t other = m_ground.mesh.across(edge, block);
                if (other != kNoCell && mayHold(fact, other) && std::ranges::find(rim, other) == rim.end())
                    rim.push_back(other);
            }
        }
        add(fact, residents, inside);
    }

    void add(const QpvFact& fact, std::int64_t residents, const std::vector<bool>& inside) {
        domain::Qpv& qpv = m_made.qpvs.emplace_back();
        qpv.code = fact.code;
        qpv.name = fact.name;
        qpv.generation = domain::generationOf(fact.code);
        qpv.communes = fact.communes;
        qpv.population = Residents{static_cast<double>(residents)};
        qpv.outline = outlineOf(m_ground.mesh, inside);
    }

    const Ground& m_ground;
    Neighbourhoods m_made;
};

} // namespace

Neighbourhoods makeNeighbourhoods(const Ground& ground) {
    return NeighbourhoodGrower(ground).grown();
}

} // namespace geo::sample
