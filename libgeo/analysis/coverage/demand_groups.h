#pragma once

#include "analysis/coverage/demand.h"

#include <vector>

namespace geo::analysis {

// Residents of one square in one area of each set.
struct DemandGroup {
    std::uint32_t cell = 0;
    std::array<std::uint32_t, 3> areas{};
    double residents = 0.0;
};

// The pieces of a demand by group and by street.
class DemandGroups {
public:
    // `demand` outlives it. O(n log n).
    DemandGroups(const Demand& demand, std::size_t edges);

    [[nodiscard]] const std::vector<DemandGroup>& groups() const { return m_groups; }
    [[nodiscard]] std::uint32_t groupOf(std::uint32_t piece) const { return m_groupOf[piece]; }
    // The pieces of a street: from the first up to, without it, the second.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> piecesOn(EdgeId edge) const {
        return {m_firstOf[edge], m_firstOf[edge + 1]};
    }

private:
    std::vector<DemandGroup> m_groups;
    std::vector<std::uint32_t> m_groupOf;
    std::vector<std::uint32_t> m_firstOf; // by edge, and one behind the last
};

} // namespace geo::analysis
