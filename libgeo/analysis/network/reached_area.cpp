#include "analysis/network/catchment.h"
#include "geom/measure.h"
#include "geom/operations.h"
#include "geom/split.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace geo::analysis {

using geom::Geometry;
using geom::LineString;
using geom::PointM;

namespace {

constexpr int kQuarter = 16;           // segments a quarter circle, as geom::buffered has
constexpr std::size_t kTogether = 128; // parts that are made an area at once: near ones share most of it

// A line, and how far one may walk away from it at its two ends: less towards where the time is over.
struct Strip {
    LineString line;
    double atBegin = 0.0; // metres
    double atEnd = 0.0;
};

// The corners of a disc, all on its circle: the disc holds them and what is between them.
void addDisc(std::vector<PointM>& corners, PointM centre, double radius) {
    for (int i = 0; i < 4 * kQuarter; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / (4 * kQuarter);
        corners.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
}

// Convex hull (Andrew 1979), closed.
geom::Polygon hullOf(std::vector<PointM> points) {
    std::ranges::sort(points, {}, [](PointM p) { return std::pair{p.x, p.y}; });
    const auto turn = [](PointM a, PointM b, PointM c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    };
    std::vector<PointM> hull;
    const auto addHalf = [&](auto begin, auto end) {
        const std::size_t first = hull.size();
        for (auto p = begin; p != end; ++p) {
            while (hull.size() >= first + 2 && turn(hull[hull.size() - 2], hull.back(), *p) <= 0.0) hull.pop_back();
            hull.push_back(*p);
        }
        hull.pop_back();
    };
    addHalf(points.begin(), points.end());
    addHalf(points.rbegin(), points.rend());
    hull.push_back(hull.front());
    return {std::move(hull), {}};
}

class AreaMaker {
public:
    AreaMaker(const StreetGraph& graph, const AreaParams& params, JobControl& job)
        : m_graph(graph)
        , m_params(params)
        , m_job(job)
        , m_metresAMinute(params.walk.value * 1000.0 / 60.0) {}

    Result<geom::MultiPolygon> make(std::span<const ReachedPart> parts) {
        std::vector<ReachedPart> ordered(parts.begin(), parts.end());
        std::ranges::stable_sort(ordered, {}, &ReachedPart::edge); // near ones behind one another
        m_lastFull = m_params.within.value - m_params.offStreet.value / m_metresAMinute;
        m_hasFull = std::ranges::any_of(
            ordered, [this](const ReachedPart& part) { return static_cast<double>(part.minutesAtBegin) < m_lastFull; });
        for (const ReachedPart& part : ordered) {
            if (m_graph.edge(part.edge).passOnly) continue;
            GEO_TRY(addPart(part));
            if (m_plain.lines.size() + m_pieces.size() >= kTogether) GEO_TRY(joinPieces());
        }
        GEO_TRY(joinPieces());
        GEO_ASSIGN(Geometry all, geom::unionOf(m_joined));
        all = geom::promotedToMulti(std::move(all));
        if (auto* area = std::get_if<geom::MultiPolygon>(&all)) return std::move(*area);
        return geom::MultiPolygon{};
    }

private:
    // How far one may walk from the street with the time that is left after `minutes`.
    [[nodiscard]] double radiusAt(float minutes) const {
        const double left = m_params.within.value - static_cast<double>(minutes);
        return std::clamp(left * m_metresAMinute, 0.0, m_params.offStreet.value);
    }

    // Where time for the whole of `offStreet` is left, and the rest of the part.
    Result<void> addPart(const ReachedPart& part) {
        const double radius = m_params.offStreet.value;
        if (radius <= 0.0 || m_metresAMinute <= 0.0) return {};
        const auto begin = static_cast<double>(part.minutesAtBegin);
        const auto end = static_cast<double>(part.minutesAtEnd);
        const double share = end > begin ? std::clamp((m_lastFull - begin) / (end - begin), 0.0, 1.0)
                                         : (begin <= m_lastFull ? 1.0 : 0.0);
        const double middle = part.begin + (part.end - part.begin) * share;
        if (share > 0.0) GEO_TRY(addStrip({m_graph.partOf(part.edge, part.begin, middle), radius, radius}));
        if (share < 1.0 && !isCovered(part)) {
            const double atMiddle = share > 0.0 ? radius : radiusAt(part.minutesAtBegin);
            GEO_TRY(addStrip({m_graph.partOf(part.edge, middle, part.end), atMiddle, radiusAt(part.minutesAtEnd)}));
        }
        return {};
    }

    // At the pace of walking, the last metres along the street are no further than straight on: they lie within what is
    // walked from where the last of `offStreet` began. Not so where a barrier may lie between.
    [[nodiscard]] bool isCovered(const ReachedPart& part) const {
        const double metres = std::abs(part.end - part.begin);
        const auto minutes = static_cast<double>(part.minutesAtEnd - part.minutesAtBegin);
        if (!m_hasFull || metres > 1.001 * minutes * m_metresAMinute + 0.01) return false;
        if (m_graph.barriers().empty()) return true;
        geom::BoxM box;
        box.add(m_graph.placeOn(part.edge, part.begin));
        bool isNearBarrier = false;
        m_graph.barriersIn(box.grown(2.0 * m_params.offStreet.value), [&](PointM, PointM) { isNearBarrier = true; });
        return !isNearBarrier;
    }

    Result<void> addStrip(Strip strip) {
        const auto barriers = barriersAt(strip);
        if (strip.atBegin >= m_params.offStreet.value && strip.atEnd >= m_params.offStreet.value && barriers.empty()) {
            m_plain.lines.push_back(std::move(strip.line));
            return {};
        }
        GEO_ASSIGN(Geometry area, areaOf(strip));
        if (barriers.empty()) {
            m_pieces.push_back(std::move(area));
            return {};
        }
        return addOwnSide(std::move(area), strip.line, barriers);
    }

    static Result<Geometry> areaOf(const Strip& strip) {
        if (strip.atBegin == strip.atEnd) return geom::buffered(strip.line, Metres{strip.atBegin});
        double length = 0.0;
        const auto& points = strip.line.points;
        for (std::size_t i = 0; i + 1 < points.size(); ++i) length += geom::distance(points[i], points[i + 1]).value;
        std::vector<Geometry> hulls;
        double walked = 0.0;
        double radius = strip.atBegin;
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            walked += geom::distance(points[i], points[i + 1]).value;
            const double next = strip.atBegin + (strip.atEnd - strip.atBegin) * std::min(1.0, walked / length);
            std::vector<PointM> corners;
            addDisc(corners, points[i], radius);
            addDisc(corners, points[i + 1], next);
            hulls.emplace_back(hullOf(std::move(corners)));
            radius = next;
        }
        if (hulls.size() == 1) return std::move(hulls.front());
        return geom::unionOf(hulls);
    }

    // The barriers near a strip, as lines that go right through its surroundings.
    [[nodiscard]] std::vector<LineString> barriersAt(const Strip& strip) const {
        std::vector<LineString> lines;
        if (m_graph.barriers().empty()) return lines;
        const double reach = std::max(strip.atBegin, strip.atEnd);
        m_graph.barriersIn(geom::boxOf(strip.line).grown(reach), [&](PointM a, PointM b) {
            lines.push_back({{a, b}});
        });
        return joinedLines(std::move(lines));
    }

    // Segments that follow one another as one line.
    static std::vector<LineString> joinedLines(std::vector<LineString> segments) {
        std::vector<LineString> lines;
        while (!segments.empty()) {
            LineString line = std::move(segments.back());
            segments.pop_back();
            for (bool isLonger = true; isLonger;) {
                isLonger = false;
                for (std::size_t i = 0; i < segments.size() && !isLonger; ++i) {
                    const auto& ends = segments[i].points;
                    if (ends.front() == line.points.back())
                        line.points.push_back(ends.back());
                    else if (ends.back() == line.points.front())
                        line.points.insert(line.points.begin(), ends.front());
                    else
                        continue;
                    segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(i));
                    isLonger = true;
                }
            }
            lines.push_back(std::move(line));
        }
        return lines;
    }

    // The parts of an area that hold a part of the street: the rest lies behind a barrier.
    Result<void> addOwnSide(Geometry area, const LineString& street, const std::vector<LineString>& barriers) {
        std::vector<Geometry> parts{std::move(area)};
        for (const LineString& barrier : barriers) {
            std::vector<Geometry> cut;
            for (const Geometry& part : parts) {
                GEO_ASSIGN(auto sides, geom::splitBy(part, barrier));
                std::ranges::move(sides, std::back_inserter(cut));
            }
            parts = std::move(cut);
        }
        for (Geometry& part : parts)
            if (holdsSome(part, street)) m_pieces.push_back(std::move(part));
        return {};
    }

    static bool holdsSome(const Geometry& area, const LineString& street) {
        const auto& points = street.points;
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            constexpr int kLooks = 8;
            for (int look = 0; look <= kLooks; ++look) {
                const double share = static_cast<double>(look) / kLooks;
                if (geom::contains(area, {points[i].x + (points[i + 1].x - points[i].x) * share,
                                          points[i].y + (points[i + 1].y - points[i].y) * share}))
                    return true;
            }
        }
        return false;
    }

    Result<void> joinPieces() {
        GEO_TRY(m_job.step(Phase::computing));
        if (!m_plain.lines.empty()) {
            GEO_ASSIGN(Geometry wide, geom::buffered(m_plain, m_params.offStreet));
            m_pieces.push_back(std::move(wide));
            m_plain.lines.clear();
        }
        if (m_pieces.empty()) return {};
        GEO_ASSIGN(Geometry joined, geom::unionOf(m_pieces));
        m_joined.push_back(std::move(joined));
        m_pieces.clear();
        return {};
    }

    const StreetGraph& m_graph;
    const AreaParams& m_params;
    JobControl& m_job;
    double m_metresAMinute;
    double m_lastFull = 0.0; // minutes until which there is time for the whole of `offStreet`
    bool m_hasFull = false;
    geom::MultiLineString m_plain; // with `offStreet` on all sides
    std::vector<Geometry> m_pieces;
    std::vector<Geometry> m_joined;
};

} // namespace

Result<geom::MultiPolygon> reachedArea(const StreetGraph& graph, std::span<const ReachedPart> parts,
                                       const AreaParams& params, JobControl& job) {
    return AreaMaker{graph, params, job}.make(parts);
}

} // namespace geo::analysis
