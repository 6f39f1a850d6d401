#include "sample_data/territory.h"

#include "sample_data/noise_field.h"
#include "sample_data/random_stream.h"

#include <algorithm>
#include <limits>

namespace geo::sample {

namespace {

constexpr double kPi = 3.14159265358979;
constexpr double kNever = 1.0e12;
constexpr int kRounds = 160;
constexpr int kMendedRounds = 40; // the last ones weigh with exclaves and holes mended

class Division {
public:
    Division(const BlockMesh& mesh, const Facts& facts, const RiverCourse& river, std::uint64_t seed)
        : m_mesh(mesh)
        , m_facts(facts)
        , m_broad(seed, kForWarp, 3'300.0)
        , m_fine(seed, kForWarp, 900.0) {
        for (const CommuneFact& commune : facts.communes) {
            m_weights.push_back(commune.area / kPi);
            m_banks.push_back(river.bankOf(commune.centre));
        }
        for (std::uint32_t cell = 0; cell < mesh.cells.size(); ++cell) {
            m_areas.push_back(signedArea(mesh.cornersOf(cell)));
            addCosts(middleOf(mesh.cornersOf(cell)), river);
        }
        m_owner.resize(mesh.cells.size());
    }

    Territory divided() {
        drawOutline();
        for (int round = 0; round < kRounds; ++round) {
            share();
            if (round + kMendedRounds >= kRounds) mend();
            if (round + 1 < kRounds) adjust(round < kRounds / 2 ? 0.5 : 0.25);
        }
        return {m_owner};
    }

private:
    // Squared distances from every centre over gently warped ground; the other bank is out of reach for most.
    void addCosts(PointM p, const RiverCourse& river) {
        const PointM warped = p + PointM{m_broad.at(p) * 420.0 + m_fine.at(p) * 130.0,
                                         m_broad.at({p.y, p.x}) * 420.0 + m_fine.at({p.y, p.x}) * 130.0};
        const Bank bank = river.bankOf(p);
        for (std::size_t i = 0; i < m_banks.size(); ++i) {
            const CommuneFact& commune = m_facts.communes[i];
            const double cost = squaredDistance(warped, commune.centre);
            m_costs.push_back(cost + penalty(commune.code.text(), m_banks[i], bank));
        }
    }

    // Nantes holds the island and a foothold on the south bank, Le Pellerin lies on both banks.
    static double penalty(std::string_view code, Bank own, Bank bank) {
        if (own == bank || code == "44120") return 0.0;
        if (code != "44109") return kNever;
        return bank == Bank::island ? -square(2'500.0) : square(2'600.0);
    }

    // How strongly the communes on its bank hold a cell: high near large ones, adding up between neighbours.
    [[nodiscard]] double holdOn(std::size_t cell) const {
        double hold = 0.0;
        for (std::size_t i = 0; i < m_banks.size(); ++i) {
            const double cost = std::max(1.0, m_costs[cell * m_banks.size() + i]);
            const double ratio = m_facts.communes[i].area / cost;
            if (cost < kNever) hold += ratio * std::sqrt(ratio);
        }
        return hold;
    }

    // The cells that are held most strongly, as many as the communes have area together: one smooth outline.
    void drawOutline() {
        std::vector<std::pair<double, std::uint32_t>> order;
        for (std::uint32_t cell = 0; cell < m_owner.size(); ++cell) order.emplace_back(-holdOn(cell), cell);
        std::ranges::sort(order);
        double left = 0.0;
        for (const CommuneFact& commune : m_facts.communes) left += commune.area;
        m_within.resize(m_owner.size());
        for (const auto& [hold, cell] : order) {
            if (left <= 0.0) break;
            m_within[cell] = true;
            left -= m_areas[cell];
        }
    }

    [[nodiscard]] double cost(std::size_t cell, std::size_t commune) const {
        return m_costs[cell * m_banks.size() + commune] - m_weights[commune];
    }

    void share() {
        for (std::size_t cell = 0; cell < m_owner.size(); ++cell) {
            m_owner[cell] = kNoCommune;
            if (!m_within[cell]) continue;
            double least = std::numeric_limits<double>::infinity();
            for (std::uint32_t i = 0; i < m_weights.size(); ++i) {
                if (cost(cell, i) >= least) continue;
                least = cost(cell, i);
                m_owner[cell] = i;
            }
        }
    }

    void mend() {
        for (int pass = 0; pass < 2; ++pass) {
            dropExclaves();
            fillHoles();
        }
    }

    void adjust(double pace) {
        std::vector<double> held(m_weights.size());
        for (std::size_t cell = 0; cell < m_owner.size(); ++cell)
            if (m_owner[cell] != kNoCommune) held[m_owner[cell]] += m_areas[cell];
        for (std::size_t i = 0; i < held.size(); ++i) m_weights[i] += pace * (m_facts.communes[i].area - held[i]) / kPi;
    }

    // The connected pieces of one owner, each as a list of cells.
    std::vector<std::vector<std::uint32_t>> piecesOf(std::uint32_t owner) const {
        std::vector<std::vector<std::uint32_t>> pieces;
        std::vector<bool> seen(m_owner.size());
        for (std::uint32_t start = 0; start < m_owner.size(); ++start) {
            if (seen[start] || m_owner[start] != owner) continue;
            auto& piece = pieces.emplace_back(1, start);
            seen[start] = true;
            for (std::size_t at = 0; at < piece.size(); ++at) {
                for (const std::uint32_t edge : m_mesh.cells[piece[at]].edges) {
                    const std::uint32_t other = m_mesh.across(edge, piece[at]);
                    if (other == kNoCell || seen[other] || m_owner[other] != owner) continue;
                    seen[other] = true;
                    piece.push_back(other);
                }
            }
        }
        return pieces;
    }

    void dropExclaves() {
        for (std::uint32_t i = 0; i < m_weights.size(); ++i) {
            auto pieces = piecesOf(i);
            std::ranges::stable_sort(pieces, std::greater{}, [](const auto& piece) { return piece.size(); });
            for (std::size_t p = 1; p < pieces.size(); ++p)
                for (const std::uint32_t cell : pieces[p]) m_owner[cell] = kNoCommune;
        }
    }

    // Gives what lies enclosed in the metropolis to a neighbour, cell by cell.
    void fillHoles() {
        auto pieces = piecesOf(kNoCommune);
        std::ranges::stable_sort(pieces, std::greater{}, [](const auto& piece) { return piece.size(); });
        for (std::size_t p = 1; p < pieces.size(); ++p) {
            for (bool changed = true; changed;) {
                changed = false;
                for (const std::uint32_t cell : pieces[p])
                    if (m_owner[cell] == kNoCommune) changed |= giveToNeighbour(cell);
            }
        }
    }

    bool giveToNeighbour(std::uint32_t cell) {
        double least = std::numeric_limits<double>::infinity();
        for (const std::uint32_t edge : m_mesh.cells[cell].edges) {
            const std::uint32_t other = m_mesh.across(edge, cell);
            if (other == kNoCell || m_owner[other] == kNoCommune || cost(cell, m_owner[other]) >= least) continue;
            least = cost(cell, m_owner[other]);
            m_owner[cell] = m_owner[other];
        }
        return m_owner[cell] != kNoCommune;
    }

    const BlockMesh& m_mesh;
    const Facts& m_facts;
    NoiseField m_broad;
    NoiseField m_fine;
    std::vector<double> m_weights; // m2, by commune: of the power diagram
    std::vector<Bank> m_banks;     // by commune
    std::vector<double> m_areas;   // by cell
    std::vector<double> m_costs;   // by cell and commune
    std::vector<bool> m_within;    // by cell: of the metropolis
    std::vector<std::uint32_t> m_owner;
};

} // namespace

Territory divide(const BlockMesh& mesh, const Facts& facts, const RiverCourse& river, std::uint64_t seed) {
    return Division(mesh, facts, river, seed).divided();
}

} // namespace geo::sample
