#include "analysis/network/detail/ways.h"

#include "analysis/network/street_class.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis::detail {

using domain::StreetEdge;
using geom::PointCm;

namespace {

bool saysNothing(const StreetEdge& row) {
    return !row.walk && !row.cycle && !row.drive;
}

StreetStretch useOf(const StreetEdge& row, const StreetClass& ofClass) {
    StreetStretch use;
    use.street = row.id.value;
    use.walk = row.walk.value_or(ofClass.walk);
    use.cycle = row.cycle.value_or(ofClass.cycle);
    use.driveForward = row.drive.value_or(ofClass.drive);
    use.driveBackward = use.driveForward && !row.oneWay.value_or(false);
    const bool hasSpeed = row.speed && row.speed->value > 0.0;
    use.driveSpeed = static_cast<float>(hasSpeed ? row.speed->value : ofClass.speed.value);
    use.isLevel = row.bridge.value_or(false) || row.tunnel.value_or(false);
    use.passOnly = (ofClass.passOnly && !use.walk) || row.tunnel.value_or(false);
    return use;
}

bool isForNobody(const StreetStretch& use) {
    return !use.walk && !use.cycle && !use.driveForward;
}

class WayReader {
public:
    WayReader(const StreetRows& streets, const domain::NetworkParams& params, domain::NetworkQuality& quality)
        : m_streets(streets)
        , m_params(params)
        , m_quality(quality) {}

    void add(std::uint32_t position) {
        const StreetEdge& row = m_streets.rows[position];
        ++m_quality.rows;
        const std::uint32_t first = addPoints(row.line.points);
        const auto count = static_cast<std::uint32_t>(m_ways.points.size()) - first;
        if (count < 2) {
            m_ways.points.resize(first);
            const geom::PointM at = row.line.points.empty() ? geom::PointM{} : row.line.points.front();
            tell(m_quality, {domain::NetworkFlawKind::noLength, at, Metres{}, row.id.value});
            return;
        }
        const StreetClass ofClass = streetClass(row.type);
        const StreetStretch use = useOf(row, ofClass);
        if (ofClass.isBarrier && !use.isLevel && !use.walk) {
            ++m_quality.barriers;
            m_ways.barriers.push_back(row.line);
        }
        if (isForNobody(use)) {
            m_ways.points.resize(first);
            return;
        }
        if (saysNothing(row)) ++m_quality.accessAssumed;
        m_ways.ways.push_back({position, first, count, isTopological(row), use.isLevel, use});
    }

    [[nodiscard]] Ways& ways() { return m_ways; }

private:
    std::uint32_t addPoints(const std::vector<geom::PointM>& points) {
        const auto first = static_cast<std::uint32_t>(m_ways.points.size());
        for (const geom::PointM p : points) {
            const PointCm at = geom::toCentimetres(p);
            if (m_ways.points.size() == first || m_ways.points.back() != at) m_ways.points.push_back(at);
        }
        return first;
    }

    [[nodiscard]] bool isTopological(const StreetEdge& row) const {
        if (m_params.crossings == domain::CrossingRule::automatic) return m_streets.topological.contains(row.dataset);
        return m_params.crossings == domain::CrossingRule::sharedVertices;
    }

    const StreetRows& m_streets;
    const domain::NetworkParams& m_params;
    domain::NetworkQuality& m_quality;
    Ways m_ways;
};

std::uint64_t spread(std::uint32_t value) {
    std::uint64_t x = value;
    x = (x | (x << 16U)) & 0x0000'FFFF'0000'FFFFU;
    x = (x | (x << 8U)) & 0x00FF'00FF'00FF'00FFU;
    x = (x | (x << 4U)) & 0x0F0F'0F0F'0F0F'0F0FU;
    x = (x | (x << 2U)) & 0x3333'3333'3333'3333U;
    return (x | (x << 1U)) & 0x5555'5555'5555'5555U;
}

std::uint32_t gathered(std::uint64_t x) {
    x &= 0x5555'5555'5555'5555U;
    x = (x | (x >> 1U)) & 0x3333'3333'3333'3333U;
    x = (x | (x >> 2U)) & 0x0F0F'0F0F'0F0F'0F0FU;
    x = (x | (x >> 4U)) & 0x00FF'00FF'00FF'00FFU;
    x = (x | (x >> 8U)) & 0x0000'FFFF'0000'FFFFU;
    return static_cast<std::uint32_t>(x | (x >> 16U));
}

constexpr std::uint32_t kSign = 0x8000'0000U; // so that negative numbers come before positive ones

} // namespace

Result<Ways> readWays(const StreetRows& streets, const domain::NetworkParams& params, domain::NetworkQuality& quality,
                      JobControl& job) {
    WayReader reader{streets, params, quality};
    const std::size_t count = streets.rows.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (i % 4096 == 0)
            GEO_TRY(job.step(Phase::reading, static_cast<std::int64_t>(i), static_cast<std::int64_t>(count)));
        reader.add(static_cast<std::uint32_t>(i));
    }
    return std::move(reader.ways());
}

void tell(domain::NetworkQuality& quality, const domain::NetworkFlaw& flaw) {
    ++quality.flawCounts[static_cast<std::size_t>(flaw.kind)];
    quality.flaws.push_back(flaw);
}

std::uint64_t mortonOf(PointCm p) {
    return spread(static_cast<std::uint32_t>(p.x) ^ kSign) | (spread(static_cast<std::uint32_t>(p.y) ^ kSign) << 1U);
}

PointCm placeOf(std::uint64_t morton) {
    return {static_cast<std::int32_t>(gathered(morton) ^ kSign),
            static_cast<std::int32_t>(gathered(morton >> 1U) ^ kSign)};
}

double metresBetween(PointCm a, PointCm b) {
    return std::hypot(static_cast<double>(b.x) - a.x, static_cast<double>(b.y) - a.y) / 100.0;
}

} // namespace geo::analysis::detail
