#include "analysis/matching/qpv_finder.h"

#include "geom/measure.h"

#include <algorithm>

namespace geo::analysis {

namespace {

constexpr Date kSecondGeneration = std::chrono::sys_days{std::chrono::year{2024} / 1 / 1};

std::optional<domain::QpvGeneration> generationOf(const domain::Qpv& qpv) {
    if (qpv.generation) return qpv.generation;
    if (qpv.code) return domain::generationOf(*qpv.code);
    return std::nullopt;
}

geom::BoxM boxAround(geom::PointM point, double margin) {
    return {point.x - margin, point.y - margin, point.x + margin, point.y + margin};
}

} // namespace

QpvFinder::QpvFinder(std::span<const domain::Qpv> qpvs, Date day) {
    const auto inForce = day < kSecondGeneration ? domain::QpvGeneration::g2015 : domain::QpvGeneration::g2024;
    const auto isInForce = [inForce](const domain::Qpv& qpv) { return generationOf(qpv) == inForce; };
    const bool onlyInForce = std::ranges::any_of(qpvs, isInForce);
    std::vector<geom::BoxM> boxes;
    for (const domain::Qpv& qpv : qpvs) {
        if ((onlyInForce && !isInForce(qpv)) || qpv.outline.polygons.empty()) continue;
        m_outlines.emplace_back(qpv.outline);
        m_codes.push_back(qpv.code ? qpv.code->text() : "1");
        boxes.push_back(geom::boxOf(m_outlines.back()));
    }
    m_index = geom::PackedIndex{boxes};
}

std::optional<std::string> QpvFinder::at(geom::PointM point) const {
    for (const std::uint32_t i : m_index.search(boxAround(point, 0.0)))
        if (geom::contains(m_outlines[i], point)) return m_codes[i];
    return std::nullopt;
}

Metres QpvFinder::distanceTo(geom::PointM point, Metres limit) const {
    Metres nearest = limit;
    m_index.search(boxAround(point, limit.value),
                   [&](std::uint32_t i) { nearest = std::min(nearest, geom::distance(m_outlines[i], point)); });
    return nearest;
}

} // namespace geo::analysis
