#include "sample_data/street_skeleton.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <queue>

namespace geo::sample {

namespace {

// The middles of the bridges: over the single river, and over each arm beside the island.
constexpr std::array<PointM, 8> kBridges{{{360300, 6690000},
                                          {357500, 6689300},
                                          {356000, 6689150},
                                          {354600, 6688850},
                                          {357500, 6688100},
                                          {355200, 6687500},
                                          {350000, 6686900},
                                          {336000, 6691050}}};
constexpr double kBridgeSearch = 700.0; // m about the middle

class SkeletonMaker {
public:
    explicit SkeletonMaker(const Ground& ground)
        : m_ground(ground) {}

    std::vector<Stretch> made() {
        addStreets();
        for (const PointM middle : kBridges) addBridge(middle);
        keepLargestPart();
        listArms();
        rankMainRoads();
        joinStreets();
        return std::move(m_stretches);
    }

private:
    [[nodiscard]] PointM at(std::uint32_t node) const { return m_ground.mesh.nodes[node]; }

    void addStreets() {
        for (std::uint32_t i = 0; i < m_ground.mesh.edges.size(); ++i) {
            const MeshEdge& edge = m_ground.mesh.edges[i];
            if (!m_ground.territory.holdsCell(edge.left) || !m_ground.territory.holdsCell(edge.right)) continue;
            const bool leftLand = m_ground.isLand(edge.left);
            const bool rightLand = m_ground.isLand(edge.right);
            if (!leftLand && !rightLand) continue;
            const Corners line = m_ground.mesh.lineOf(edge);
            double length = 0.0;
            for (std::size_t p = 0; p + 1 < line.size(); ++p) length += lengthOf(line[p + 1] - line[p]);
            const double urbanity = std::max(m_ground.blocks[edge.left].urbanity, m_ground.blocks[edge.right].urbanity);
            m_stretches.push_back({edge.from, edge.to, i, length, urbanity, leftLand != rightLand});
        }
    }

    // The shortest way over the water between two quays near a place.
    void addBridge(PointM middle) {
        std::vector<std::uint32_t> near;
        for (const Stretch& stretch : m_stretches)
            for (const std::uint32_t node : {stretch.from, stretch.to})
                if (stretch.quay && squaredDistance(at(node), middle) < square(kBridgeSearch)) near.push_back(node);
        std::ranges::sort(near);
        near.erase(std::unique(near.begin(), near.end()), near.end());
        Stretch best;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < near.size(); ++i) {
            for (std::size_t j = i + 1; j < near.size(); ++j) {
                const double length = lengthOf(at(near[i]) - at(near[j]));
                const double cost = length + 0.5 * lengthOf((at(near[i]) + at(near[j])) * 0.5 - middle);
                if (cost >= least || !spansWater(near[i], near[j])) continue;
                least = cost;
                best = {near[i], near[j], kNoCell, length, 0.8, false, StreetRank::secondary};
            }
        }
        if (best.length > 0.0) m_stretches.push_back(best);
    }

    // Whether the straight line between two nodes of quays leads over water only, from one bank to another.
    [[nodiscard]] bool spansWater(std::uint32_t a, std::uint32_t b) const {
        if (m_ground.river.bankOf(at(a)) == m_ground.river.bankOf(at(b))) return false;
        for (int step = 1; step < 20; ++step) {
            const double t = step / 20.0;
            const std::uint32_t block = m_ground.blockAt(at(a) * (1.0 - t) + at(b) * t);
            if (block == kNoCell || m_ground.blocks[block].cover != Cover::water) return false;
        }
        return true;
    }

    static std::uint32_t rootOf(std::vector<std::uint32_t>& parents, std::uint32_t item) {
        while (parents[item] != item) item = parents[item] = parents[parents[item]];
        return item;
    }

    void keepLargestPart() {
        std::vector<std::uint32_t> parents(m_ground.mesh.nodes.size());
        std::iota(parents.begin(), parents.end(), 0U);
        for (const Stretch& stretch : m_stretches) parents[rootOf(parents, stretch.from)] = rootOf(parents, stretch.to);
        std::vector<std::size_t> sizes(parents.size());
        for (const Stretch& stretch : m_stretches) ++sizes[rootOf(parents, stretch.from)];
        const auto largest = static_cast<std::uint32_t>(std::ranges::max_element(sizes) - sizes.begin());
        std::erase_if(m_stretches, [&](const Stretch& stretch) { return rootOf(parents, stretch.from) != largest; });
    }

    void listArms() {
        m_arms.resize(m_ground.mesh.nodes.size());
        for (std::uint32_t i = 0; i < m_stretches.size(); ++i) {
            m_arms[m_stretches[i].from].push_back(i);
            m_arms[m_stretches[i].to].push_back(i);
        }
    }

    [[nodiscard]] std::uint32_t nearestNode(PointM p) const {
        std::uint32_t best = 0;
        double least = std::numeric_limits<double>::infinity();
        for (std::uint32_t node = 0; node < m_arms.size(); ++node) {
            if (m_arms[node].empty() || squaredDistance(at(node), p) >= least) continue;
            least = squaredDistance(at(node), p);
            best = node;
        }
        return best;
    }

    // By which stretch the shortest way from `start` comes to each node (Dijkstra).
    [[nodiscard]] std::vector<std::uint32_t> waysFrom(std::uint32_t start) const {
        std::vector<double> lengths(m_arms.size(), std::numeric_limits<double>::infinity());
        std::vector<std::uint32_t> by(m_arms.size(), kNoCell);
        using Entry = std::pair<double, std::uint32_t>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
        lengths[start] = 0.0;
        open.emplace(0.0, start);
        while (!open.empty()) {
            const auto [length, node] = open.top();
            open.pop();
            if (length > lengths[node]) continue;
            for (const std::uint32_t arm : m_arms[node]) {
                const Stretch& stretch = m_stretches[arm];
                const std::uint32_t other = stretch.from == node ? stretch.to : stretch.from;
                if (length + stretch.length >= lengths[other]) continue;
                lengths[other] = length + stretch.length;
                by[other] = arm;
                open.emplace(lengths[other], other);
            }
        }
        return by;
    }

    // The shortest ways from the centre of the largest commune to the others are the main roads.
    void rankMainRoads() {
        const auto& communes = m_ground.facts.communes;
        const auto hub = std::ranges::max_element(communes, {}, &CommuneFact::population);
        const std::uint32_t start = nearestNode(hub->centre);
        const std::vector<std::uint32_t> by = waysFrom(start);
        for (const CommuneFact& commune : communes) {
            const StreetRank rank = commune.population > 15'000 ? StreetRank::primary : StreetRank::secondary;
            std::uint32_t node = nearestNode(commune.centre);
            while (node != start && by[node] != kNoCell) {
                Stretch& stretch = m_stretches[by[node]];
                stretch.rank = std::max(stretch.rank, rank);
                node = stretch.from == node ? stretch.to : stretch.from;
            }
        }
    }

    // At each crossing the arms that lead straightest into one another become one street.
    void joinStreets() {
        std::vector<std::uint32_t> parents(m_stretches.size());
        std::iota(parents.begin(), parents.end(), 0U);
        for (std::uint32_t node = 0; node < m_arms.size(); ++node) joinAt(node, parents);
        for (std::uint32_t i = 0; i < m_stretches.size(); ++i) m_stretches[i].street = rootOf(parents, i);
    }

    void joinAt(std::uint32_t node, std::vector<std::uint32_t>& parents) const {
        struct Pair {
            double cosine;
            std::uint32_t a;
            std::uint32_t b;
        };
        std::vector<Pair> pairs;
        const auto direction = [&](std::uint32_t arm) {
            const Stretch& stretch = m_stretches[arm];
            return unitOf(at(stretch.from == node ? stretch.to : stretch.from) - at(node));
        };
        for (const std::uint32_t a : m_arms[node])
            for (const std::uint32_t b : m_arms[node])
                if (a < b) pairs.push_back({dot(direction(a), direction(b)), a, b});
        std::ranges::sort(pairs, {}, [](const Pair& p) { return std::tuple{p.cosine, p.a, p.b}; });
        std::vector<std::uint32_t> joined;
        for (const Pair& pair : pairs) {
            const bool isFree =
                std::ranges::find(joined, pair.a) == joined.end() && std::ranges::find(joined, pair.b) == joined.end();
            const bool alike = !m_stretches[pair.a].isBridge() && !m_stretches[pair.b].isBridge();
            if (pair.cosine > -0.86 || !isFree || !alike) continue;
            joined.insert(joined.end(), {pair.a, pair.b});
            parents[rootOf(parents, pair.a)] = rootOf(parents, pair.b);
        }
    }

    const Ground& m_ground;
    std::vector<Stretch> m_stretches;
    std::vector<std::vector<std::uint32_t>> m_arms; // by node: stretches that end there
};

} // namespace

std::vector<Stretch> makeSkeleton(const Ground& ground) {
    return SkeletonMaker(ground).made();
}

} // namespace geo::sample
