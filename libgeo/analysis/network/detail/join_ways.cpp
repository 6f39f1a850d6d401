#include "analysis/network/detail/ways.h"

#include "geom/snap.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace geo::analysis::detail {

using geom::PointCm;

namespace {

std::vector<std::uint64_t> endsOf(const Ways& ways) {
    std::vector<std::uint64_t> ends;
    ends.reserve(2 * ways.ways.size());
    for (const Way& way : ways.ways) {
        ends.push_back(mortonOf(ways.pointsOf(way).front()));
        ends.push_back(mortonOf(ways.pointsOf(way).back()));
    }
    std::ranges::sort(ends);
    ends.erase(std::ranges::unique(ends).begin(), ends.end());
    return ends;
}

std::uint32_t rootOf(std::vector<std::uint32_t>& parents, std::uint32_t i) {
    while (parents[i] != i) i = parents[i] = parents[parents[i]];
    return i;
}

// Calls `pair` with the ends that are within `reach` centimetres of one another. A grid of that side, so that the cost
// is that of the neighbours.
template <class Pair>
void forEachNearPair(std::span<const std::uint64_t> ends, std::int32_t reach, Pair&& pair) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> cells;
    cells.reserve(ends.size());
    const auto cellOf = [reach](PointCm p) {
        return PointCm{static_cast<std::int32_t>(std::floor(static_cast<double>(p.x) / reach)),
                       static_cast<std::int32_t>(std::floor(static_cast<double>(p.y) / reach))};
    };
    for (std::uint32_t i = 0; i < ends.size(); ++i) cells.emplace_back(mortonOf(cellOf(placeOf(ends[i]))), i);
    std::ranges::sort(cells);
    for (const auto& [cell, i] : cells) {
        const PointCm at = placeOf(ends[i]);
        const PointCm own = placeOf(cell);
        for (int step = 0; step < 9; ++step) {
            const std::uint64_t near = mortonOf({own.x + step % 3 - 1, own.y + step / 3 - 1});
            auto other = std::ranges::lower_bound(cells, std::pair{near, std::uint32_t{0}});
            for (; other != cells.end() && other->first == near; ++other)
                if (other->second > i && metresBetween(at, placeOf(ends[other->second])) * 100.0 <= reach)
                    pair(i, other->second);
        }
    }
}

// Ends within the tolerance become one place; vertices of others that lay there go along.
void uniteEnds(Ways& ways, Metres tolerance) {
    const auto reach = static_cast<std::int32_t>(std::floor(tolerance.value * 100.0));
    if (reach < 1) return;
    const std::vector<std::uint64_t> ends = endsOf(ways);
    std::vector<std::uint32_t> parents(ends.size());
    std::iota(parents.begin(), parents.end(), 0U);
    bool isAny = false;
    forEachNearPair(ends, reach, [&](std::uint32_t a, std::uint32_t b) {
        const std::uint32_t first = rootOf(parents, a);
        const std::uint32_t second = rootOf(parents, b);
        parents[std::max(first, second)] = std::min(first, second);
        isAny = true;
    });
    if (!isAny) return;
    std::unordered_map<std::uint64_t, PointCm> moved;
    for (std::uint32_t i = 0; i < ends.size(); ++i)
        if (const std::uint32_t root = rootOf(parents, i); root != i) moved[ends[i]] = placeOf(ends[root]);
    for (PointCm& p : ways.points)
        if (const auto found = moved.find(mortonOf(p)); found != moved.end()) p = found->second;
}

bool isEnd(const Way& way, std::uint32_t vertex) {
    return vertex == 0 || vertex + 1 == way.pointCount;
}

struct Visit {
    std::uint64_t place;
    std::uint32_t way;
    std::uint32_t vertex;
    friend auto operator<=>(const Visit&, const Visit&) = default;
};

// Cuts at the vertices that ways share.
void cutAtSharedVertices(const Ways& ways, std::vector<Cut>& cuts) {
    std::vector<Visit> visits;
    visits.reserve(ways.points.size());
    for (std::uint32_t w = 0; w < ways.ways.size(); ++w) {
        const Way& way = ways.ways[w];
        for (std::uint32_t v = 0; v < way.pointCount; ++v)
            if (isEnd(way, v) || way.isTopological || !way.isLevel)
                visits.push_back({mortonOf(ways.points[way.firstPoint + v]), w, v});
    }
    std::ranges::sort(visits);
    for (std::size_t begin = 0, end = 0; begin < visits.size(); begin = end) {
        while (end < visits.size() && visits[end].place == visits[begin].place) ++end;
        if (end - begin < 2) continue;
        for (std::size_t i = begin; i < end; ++i)
            if (!isEnd(ways.ways[visits[i].way], visits[i].vertex))
                cuts.push_back({visits[i].way, visits[i].vertex, 0.0, placeOf(visits[i].place)});
    }
}

geom::BoxCm boxOf(PointCm a, PointCm b) {
    geom::BoxCm box;
    box.add(a);
    box.add(b);
    return box;
}

// Cuts where an end is upon a street, or within the tolerance of it, without a vertex there.
Result<void> cutAtEnds(const Ways& ways, const Segments& segments, Metres tolerance, std::vector<Cut>& cuts,
                       JobControl& job) {
    const double reach = std::max(1.0, std::floor(tolerance.value * 100.0)); // centimetres
    const auto grown = static_cast<std::int32_t>(reach);
    const std::vector<std::uint64_t> ends = endsOf(ways);
    struct Best {
        double away;
        Cut cut;
    };
    std::map<std::uint32_t, std::optional<Best>> bestOf; // by way; none where the way has a vertex there
    for (std::size_t i = 0; i < ends.size(); ++i) {
        GEO_TRY(stepAt(job, i, ends.size()));
        const PointCm at = placeOf(ends[i]);
        bestOf.clear();
        const geom::BoxCm box{at.x - grown, at.y - grown, at.x + grown, at.y + grown};
        segments.index.search(box, [&](std::uint32_t number) {
            const Segment segment = segments.all[number];
            if (ways.ways[segment.way].isLevel) return;
            const auto [a, b] = ways.segment(segment);
            const auto found = bestOf.find(segment.way);
            if (a == at || b == at) {
                bestOf[segment.way].reset();
                return;
            }
            const auto near = geom::nearestOn(geom::toMetres(a), geom::toMetres(b), geom::toMetres(at));
            const double away = near.away.value * 100.0;
            if (away > reach) return;
            if (found == bestOf.end())
                bestOf[segment.way] = Best{away, {segment.way, segment.first, near.along.value, at}};
            else if (found->second && away < found->second->away)
                found->second = Best{away, {segment.way, segment.first, near.along.value, at}};
        });
        for (const auto& [way, best] : bestOf)
            if (best) cuts.push_back(best->cut);
    }
    return {};
}

} // namespace

Segments segmentsOf(const Ways& ways) {
    Segments segments;
    std::vector<geom::BoxCm> boxes;
    segments.all.reserve(ways.points.size());
    boxes.reserve(ways.points.size());
    for (std::uint32_t w = 0; w < ways.ways.size(); ++w) {
        const Way& way = ways.ways[w];
        for (std::uint32_t v = 0; v + 1 < way.pointCount; ++v) {
            segments.all.push_back({w, v});
            boxes.push_back(boxOf(ways.points[way.firstPoint + v], ways.points[way.firstPoint + v + 1]));
        }
    }
    segments.index = geom::PackedIndexCm{boxes};
    return segments;
}

Result<std::vector<Cut>> joinWays(Ways& ways, const domain::NetworkParams& params, domain::NetworkQuality& quality,
                                  JobControl& job) {
    uniteEnds(ways, params.tolerance);
    std::vector<Cut> cuts;
    cutAtSharedVertices(ways, cuts);
    const Segments segments = segmentsOf(ways);
    GEO_TRY(cutAtEnds(ways, segments, params.tolerance, cuts, job));
    GEO_TRY(cutAtCrossings(ways, segments, params.tolerance, cuts, quality, job));
    std::ranges::sort(cuts, {}, [](const Cut& cut) { return std::tuple{cut.way, cut.segment, cut.share}; });
    return cuts;
}

} // namespace geo::analysis::detail
