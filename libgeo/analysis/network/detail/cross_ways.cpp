#include "analysis/network/detail/ways.h"

#include <cmath>
#include <optional>

namespace geo::analysis::detail {

using geom::PointCm;

namespace {

// Twice the area of the triangle, exact for streets: differences of 100 km take 24 bits.
double side(PointCm a, PointCm b, PointCm c) {
    return (static_cast<double>(b.x) - a.x) * (static_cast<double>(c.y) - a.y) -
           (static_cast<double>(b.y) - a.y) * (static_cast<double>(c.x) - a.x);
}

// How far along each segment they cross, 0..1.
struct Crossing {
    double onFirst = 0.0;
    double onSecond = 0.0;
};

// What ends on the other counts as left of it, so that a way through a vertex crosses once.
std::optional<Crossing> crossingOf(PointCm a, PointCm b, PointCm c, PointCm d) {
    const double ofA = side(c, d, a);
    const double ofB = side(c, d, b);
    if ((ofA >= 0.0) == (ofB >= 0.0)) return std::nullopt;
    const double ofC = side(a, b, c);
    const double ofD = side(a, b, d);
    if ((ofC >= 0.0) == (ofD >= 0.0)) return std::nullopt;
    return Crossing{ofA / (ofA - ofB), ofC / (ofC - ofD)};
}

PointCm between(PointCm a, PointCm b, double share) {
    return {static_cast<std::int32_t>(std::lround(a.x + (static_cast<double>(b.x) - a.x) * share)),
            static_cast<std::int32_t>(std::lround(a.y + (static_cast<double>(b.y) - a.y) * share))};
}

class CrossingCutter {
public:
    CrossingCutter(const Ways& ways, Metres tolerance, std::vector<Cut>& cuts, domain::NetworkQuality& quality)
        : m_ways(ways)
        , m_tolerance(tolerance)
        , m_cuts(cuts)
        , m_quality(quality) {}

    void cut(const Segment& one, const Segment& two) {
        const Way& way = m_ways.ways[one.way];
        const Way& other = m_ways.ways[two.way];
        if (other.isLevel) return;
        const auto [a, b] = m_ways.segment(one);
        const auto [c, d] = m_ways.segment(two);
        if (a == c || a == d || b == c || b == d) return;
        const auto crossing = crossingOf(a, b, c, d);
        if (!crossing) return;
        const PointCm at = between(a, b, crossing->onFirst);
        if (isAtEndOf(one, at) || isAtEndOf(two, at)) return;
        if (way.isTopological && other.isTopological) {
            tell(m_quality, {domain::NetworkFlawKind::crossing, geom::toMetres(at), Metres{}, way.use.street});
            return;
        }
        m_cuts.push_back({one.way, one.first, crossing->onFirst, at});
        m_cuts.push_back({two.way, two.first, crossing->onSecond, at});
    }

private:
    // An end so near is on the other street already.
    [[nodiscard]] bool isAtEndOf(const Segment& segment, PointCm at) const {
        const auto points = m_ways.pointsOf(m_ways.ways[segment.way]);
        const double reach = std::max(0.01, m_tolerance.value);
        return (segment.first == 0 && metresBetween(points.front(), at) <= reach) ||
               (segment.first + 2 == points.size() && metresBetween(points.back(), at) <= reach);
    }

    const Ways& m_ways;
    Metres m_tolerance;
    std::vector<Cut>& m_cuts;
    domain::NetworkQuality& m_quality;
};

} // namespace

Result<void> cutAtCrossings(const Ways& ways, const Segments& segments, Metres tolerance, std::vector<Cut>& cuts,
                            domain::NetworkQuality& quality, JobControl& job) {
    CrossingCutter cutter{ways, tolerance, cuts, quality};
    for (std::uint32_t i = 0; i < segments.all.size(); ++i) {
        GEO_TRY(stepAt(job, i, segments.all.size()));
        const Segment& segment = segments.all[i];
        if (ways.ways[segment.way].isLevel) continue;
        geom::BoxCm box;
        const auto [a, b] = ways.segment(segment);
        box.add(a);
        box.add(b);
        segments.index.search(box, [&](std::uint32_t other) {
            if (other > i) cutter.cut(segment, segments.all[other]);
        });
    }
    return {};
}

} // namespace geo::analysis::detail
