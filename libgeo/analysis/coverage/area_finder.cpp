#include "analysis/coverage/area_finder.h"

#include <algorithm>

namespace geo::analysis {

namespace {

// Whether the line from the point to the east meets the side; its upper end does not belong to it.
bool isRightOf(geom::PointM point, geom::PointM a, geom::PointM b) {
    if ((a.y > point.y) == (b.y > point.y)) return false;
    return point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x);
}

} // namespace

AreaFinder::AreaFinder(std::vector<geom::MultiPolygon> outlines)
    : m_outlines(std::move(outlines)) {
    std::vector<geom::BoxM> sides;
    std::vector<geom::BoxM> boxes;
    const auto addRing = [&](const geom::Ring& ring, std::uint32_t area) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            geom::BoxM box;
            box.add(ring[i - 1]);
            box.add(ring[i]);
            boxes.back().add(box);
            m_sides.push_back({ring[i - 1], ring[i], area});
            sides.push_back(box);
        }
    };
    for (std::uint32_t area = 0; area < m_outlines.size(); ++area) {
        boxes.emplace_back();
        for (const geom::Polygon& polygon : m_outlines[area].polygons) {
            addRing(polygon.outer, area);
            for (const geom::Ring& hole : polygon.holes) addRing(hole, area);
        }
    }
    m_sideIndex = geom::PackedIndex{sides};
    m_boxes = geom::PackedIndex{boxes};
}

std::uint32_t AreaFinder::at(geom::PointM point) const {
    if (m_sides.empty()) return kNoArea;
    std::vector<std::uint32_t> odd; // areas whose sides the line has met an odd number of times
    const double east = m_sideIndex.extent().maxX;
    if (!(point.x <= east)) return kNoArea;
    m_sideIndex.search(geom::BoxM{point.x, point.y, east, point.y}, [&](std::uint32_t number) {
        const Side& side = m_sides[number];
        if (!isRightOf(point, side.from, side.to)) return;
        const auto found = std::ranges::find(odd, side.area);
        if (found == odd.end())
            odd.push_back(side.area);
        else
            odd.erase(found);
    });
    return odd.empty() ? kNoArea : *std::ranges::min_element(odd);
}

bool AreaFinder::mayCross(const geom::BoxM& box) const {
    bool crosses = false;
    m_sideIndex.search(box, [&](std::uint32_t) { crosses = true; });
    return crosses;
}

} // namespace geo::analysis
