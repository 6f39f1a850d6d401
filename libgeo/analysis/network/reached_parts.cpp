#include "analysis/network/reached_parts.h"

#include <algorithm>

namespace geo::analysis {

namespace {

// A place on an edge from which travel goes on, with the minutes at which one is there.
struct Source {
    double along = 0.0; // metres
    float minutes = kNever;
    std::uint32_t place = kNoId;
};

class EdgeWalker {
public:
    EdgeWalker(const Traveller& traveller, float within, std::vector<ReachedPart>& parts)
        : m_traveller(traveller)
        , m_within(within)
        , m_parts(parts) {}

    void walk(EdgeId edge) {
        const StreetStretch& stretch = m_traveller.graph().edge(edge);
        const auto length = static_cast<double>(stretch.length);
        if (length <= 0.0) return;
        m_edge = edge;
        m_forward = m_traveller.forward(edge) / stretch.length;
        m_backward = m_traveller.backward(edge) / stretch.length;
        const Source first = atNode(stretch.from, 0.0);
        const Source last = atNode(stretch.to, length);
        const auto starts = m_traveller.startsOn(edge);
        if (starts.empty())
            between(first, last);
        else
            overStarts(first, starts, last);
    }

private:
    [[nodiscard]] Source atNode(NodeId node, double along) const {
        const TravelField& field = m_traveller.field();
        return {along, field.minutes[node], field.place[node]};
    }

    void overStarts(const Source& first, std::span<const TravelStart> starts, const Source& last) {
        m_ahead = {first};
        for (const TravelStart& start : starts) m_ahead.push_back({start.on.along, start.already, start.place});
        std::ranges::stable_sort(m_ahead.begin() + 1, m_ahead.end(), {}, &Source::along);
        m_ahead.push_back(last);
        m_behind = m_ahead;
        m_ahead.back().minutes = kNever; // one goes on from each place but the last, and back from each but the first
        m_behind.front().minutes = kNever;
        for (std::size_t i = 1; i < m_ahead.size(); ++i) carry(m_ahead[i - 1], m_ahead[i], m_forward);
        for (std::size_t i = m_behind.size(); i-- > 1;) carry(m_behind[i], m_behind[i - 1], m_backward);
        for (std::size_t i = 1; i < m_ahead.size(); ++i) between(m_ahead[i - 1], m_behind[i]);
    }

    // One who travels on from `from` may be at `to` before one who begins there.
    static void carry(const Source& from, Source& to, float slope) {
        const double gap = std::abs(to.along - from.along);
        const float minutes = from.minutes + (gap > 0.0 ? static_cast<float>(gap) * slope : 0.0F);
        if (minutes < to.minutes) {
            to.minutes = minutes;
            to.place = from.place;
        }
    }

    // What is reached from a place forwards and from a later one backwards.
    void between(const Source& first, const Source& last) {
        const double gap = last.along - first.along;
        double ahead = reachOf(first.minutes, m_forward, gap);
        double back = reachOf(last.minutes, m_backward, gap);
        if (ahead + back > gap) { // they meet where both have taken the same time
            const double f = static_cast<double>(m_forward);
            const double b = static_cast<double>(m_backward);
            const double lead = static_cast<double>(last.minutes) - static_cast<double>(first.minutes);
            if (ahead > 0.0 && back > 0.0) ahead = std::clamp((lead + gap * b) / (f + b), 0.0, gap);
            back = gap - ahead;
        }
        if (ahead > 0.0)
            m_parts.push_back({m_edge, first.place, first.along, first.along + ahead, first.minutes,
                               first.minutes + static_cast<float>(ahead) * m_forward});
        if (back > 0.0)
            m_parts.push_back({m_edge, last.place, last.along, last.along - back, last.minutes,
                               last.minutes + static_cast<float>(back) * m_backward});
    }

    [[nodiscard]] double reachOf(float minutes, float slope, double gap) const {
        if (!(minutes < m_within) || slope == kNever) return 0.0;
        if (slope <= 0.0F) return gap;
        return std::min(gap, static_cast<double>(m_within - minutes) / static_cast<double>(slope));
    }

    const Traveller& m_traveller;
    float m_within;
    std::vector<ReachedPart>& m_parts;
    EdgeId m_edge = kNoId;
    float m_forward = kNever; // minutes a metre
    float m_backward = kNever;
    std::vector<Source> m_ahead;
    std::vector<Source> m_behind;
};

// Whether an edge is met at its `to` alone: from its other end one does not enter it in time.
bool isOnlyFromTo(const Traveller& traveller, const StreetStretch& edge, EdgeId number, float within) {
    return traveller.forward(number) == kNever || !(traveller.field().minutes[edge.from] <= within);
}

} // namespace

void reachedParts(const Traveller& traveller, float within, std::vector<ReachedPart>& parts) {
    parts.clear();
    EdgeWalker walker{traveller, within, parts};
    EdgeId before = kNoId;
    for (const TravelStart& start : traveller.starts()) {
        if (start.on.edge != before) walker.walk(start.on.edge);
        before = start.on.edge;
    }
    for (const NodeId node : traveller.reached()) {
        if (traveller.field().minutes[node] > within) break;
        before = kNoId; // a loop goes out of its node twice, one behind the other
        for (const Traveller::Arc& arc : traveller.arcsFrom(node)) {
            const StreetStretch& edge = traveller.graph().edge(arc.edge);
            const bool isTurn = edge.from == node || isOnlyFromTo(traveller, edge, arc.edge, within);
            if (arc.edge != before && isTurn && traveller.startsOn(arc.edge).empty()) walker.walk(arc.edge);
            before = arc.edge;
        }
    }
}

} // namespace geo::analysis
