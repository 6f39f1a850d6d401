#pragma once

#include "geom/geometry.h"
#include "geom/packed_index.h"

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace geo::analysis {

inline constexpr std::uint32_t kNoArea = std::numeric_limits<std::uint32_t>::max();

// Says in which of many areas a place lies. Built once in O(n log n) of their corners; immutable.
class AreaFinder {
public:
    AreaFinder() = default;
    explicit AreaFinder(std::vector<geom::MultiPolygon> outlines);

    [[nodiscard]] std::size_t size() const { return m_outlines.size(); }
    [[nodiscard]] const geom::MultiPolygon& outline(std::uint32_t area) const { return m_outlines[area]; }
    // The first of the areas that hold the point, kNoArea where none does; even-odd over all rings, a place on a
    // boundary that two areas share is in one of them. O(sides that a line to the east meets).
    [[nodiscard]] std::uint32_t at(geom::PointM point) const;
    // Whether any boundary may come into the box: if none does, all of it lies where its middle does.
    [[nodiscard]] bool mayCross(const geom::BoxM& box) const;
    // Those whose boxes meet it, ascending.
    [[nodiscard]] std::vector<std::uint32_t> near(const geom::BoxM& box) const { return m_boxes.search(box); }

private:
    struct Side {
        geom::PointM from;
        geom::PointM to;
        std::uint32_t area;
    };
    std::vector<geom::MultiPolygon> m_outlines;
    std::vector<Side> m_sides;
    geom::PackedIndex m_sideIndex;
    geom::PackedIndex m_boxes;
};

// An area that residents are counted by.
struct CountedArea {
    std::string code;
    std::string name;
    double population = 0.0; // that its dataset says; 0 where it says none
};

struct AreaSet {
    std::vector<CountedArea> areas;
    AreaFinder finder; // by the same numbers
};

} // namespace geo::analysis
