#include "analysis/coverage/demand_groups.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace geo::analysis {

DemandGroups::DemandGroups(const Demand& demand, std::size_t edges)
    : m_groupOf(demand.pieces.size())
    , m_firstOf(edges + 1, 0) {
    std::vector<std::uint32_t> order(demand.pieces.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto key = [&demand](std::uint32_t i) { return std::tie(demand.pieces[i].cell, demand.pieces[i].areas); };
    std::ranges::stable_sort(order, {}, key);
    for (const std::uint32_t i : order) {
        const DemandPiece& piece = demand.pieces[i];
        if (m_groups.empty() || m_groups.back().cell != piece.cell || m_groups.back().areas != piece.areas)
            m_groups.push_back({piece.cell, piece.areas, 0.0});
        m_groups.back().residents += piece.residents;
        m_groupOf[i] = static_cast<std::uint32_t>(m_groups.size() - 1);
    }
    for (const DemandPiece& piece : demand.pieces)
        if (piece.edge != kNoId) ++m_firstOf[piece.edge + 1];
    std::partial_sum(m_firstOf.begin(), m_firstOf.end(), m_firstOf.begin());
}

} // namespace geo::analysis
