#pragma once

#include "base/date.h"
#include "domain/qpv.h"
#include "geom/packed_index.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geo::analysis {

// Finds the priority neighbourhood of a point. Where those asked for hold the generation in force on the day (QP until
// 2023-12-31, QN from 2024-01-01: décret 2023-1314), only that one counts; else all do. Holds copies: the
// neighbourhoods need not outlive it. Built in O(n log n); asked in O(log n) plus the vertices of the outlines whose
// box is met.
class QpvFinder {
public:
    QpvFinder(std::span<const domain::Qpv> qpvs, Date day);

    // No neighbourhood with an outline: nothing can be said of any point.
    [[nodiscard]] bool isEmpty() const { return m_outlines.empty(); }

    // The code of the neighbourhood that the point lies in, its boundary included; "1" for one without a code. With
    // several, the first of the snapshot.
    [[nodiscard]] std::optional<std::string> at(geom::PointM point) const;

    // Straight distance to the nearest outline, 0 inside one; `limit` where none is nearer.
    [[nodiscard]] Metres distanceTo(geom::PointM point, Metres limit) const;

private:
    std::vector<geom::Geometry> m_outlines;
    std::vector<std::string> m_codes;
    geom::PackedIndex m_index;
};

} // namespace geo::analysis
