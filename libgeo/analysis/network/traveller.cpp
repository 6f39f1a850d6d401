#include "analysis/network/travel.h"

#include <algorithm>
#include <bit>

namespace geo::analysis {

using domain::TravelMode;

namespace {

constexpr std::size_t kArity = 4; // of the heap: flatter than a binary one, and its children lie in one cache line

// Of the minutes of a whole edge, those of a share of it. Nothing takes no time, even where travelling is forbidden.
float partOf(float minutes, double share) {
    return share <= 0.0 ? 0.0F : static_cast<float>(static_cast<double>(minutes) * share);
}

double shareOf(const StreetStretch& edge, double along) {
    const auto length = static_cast<double>(edge.length);
    return length > 0.0 ? std::clamp(along / length, 0.0, 1.0) : 0.0;
}

float minutesFor(double metres, double kilometresPerHour) {
    return kilometresPerHour > 0.0 ? static_cast<float>(metres * 60.0 / (kilometresPerHour * 1000.0)) : kNever;
}

} // namespace

Traveller::Traveller(const StreetGraph& graph, const domain::TravelParams& params, domain::TravelDirection direction)
    : m_graph(graph) {
    weighEdges(params, direction);
    linkNodes();
    m_field.minutes.assign(graph.nodeCount(), kNever);
    m_field.place.assign(graph.nodeCount(), kNoId);
    m_field.via.assign(graph.nodeCount(), kNoId);
    m_firstStart.assign(graph.edgeCount(), kNoId);
}

void Traveller::weighEdges(const domain::TravelParams& params, domain::TravelDirection direction) {
    m_forward.assign(m_graph.edgeCount(), kNever);
    m_backward.assign(m_graph.edgeCount(), kNever);
    for (EdgeId e = 0; e < m_graph.edgeCount(); ++e) {
        const StreetStretch& edge = m_graph.edge(e);
        if (!m_graph.mayUse(e, params.mode)) continue;
        const auto length = static_cast<double>(edge.length);
        if (params.mode != TravelMode::drive) {
            m_forward[e] = minutesFor(length, params.mode == TravelMode::walk ? params.walk.value : params.cycle.value);
            m_backward[e] = m_forward[e];
            continue;
        }
        const float minutes = minutesFor(length, static_cast<double>(edge.driveSpeed) * params.driveShare.value);
        const bool isTowards = direction == domain::TravelDirection::towards;
        if (isTowards ? edge.driveBackward : edge.driveForward) m_forward[e] = minutes;
        if (isTowards ? edge.driveForward : edge.driveBackward) m_backward[e] = minutes;
    }
}

void Traveller::linkNodes() {
    const auto forEachArc = [this](auto&& visit) {
        for (EdgeId e = 0; e < m_graph.edgeCount(); ++e) {
            const StreetStretch& edge = m_graph.edge(e);
            if (m_forward[e] != kNever) visit(edge.from, Arc{edge.to, e, m_forward[e]});
            if (m_backward[e] != kNever) visit(edge.to, Arc{edge.from, e, m_backward[e]});
        }
    };
    m_firstArc.assign(m_graph.nodeCount() + 1, 0);
    forEachArc([this](NodeId node, const Arc&) { ++m_firstArc[node + 1]; });
    for (std::size_t i = 1; i < m_firstArc.size(); ++i) m_firstArc[i] += m_firstArc[i - 1];
    m_arcs.resize(m_firstArc.back());
    std::vector<std::uint32_t> next(m_firstArc.begin(), m_firstArc.end() - 1);
    forEachArc([&](NodeId node, const Arc& arc) { m_arcs[next[node]++] = arc; });
}

bool Traveller::isExhausted() const {
    const auto isReached = [this](NodeId node) { return m_field.minutes[node] != kNever; };
    const auto leadsNoFurther = [&](NodeId node) {
        return std::ranges::all_of(arcsFrom(node), [&](const Arc& arc) { return isReached(arc.to); });
    };
    const auto isLeft = [&](const TravelStart& start) { // its edge, both ways
        const StreetStretch& edge = m_graph.edge(start.on.edge);
        return (m_forward[start.on.edge] == kNever || isReached(edge.to)) &&
               (m_backward[start.on.edge] == kNever || isReached(edge.from));
    };
    return std::ranges::all_of(m_starts, isLeft) && std::ranges::all_of(m_reached, leadsNoFurther);
}

void Traveller::forget() {
    for (const NodeId node : m_reached) {
        m_field.minutes[node] = kNever;
        m_field.place[node] = kNoId;
        m_field.via[node] = kNoId;
    }
    m_reached.clear();
    for (const TravelStart& start : m_starts) m_firstStart[start.on.edge] = kNoId;
    m_starts.clear();
    m_heap.clear();
}

void Traveller::keepStarts(std::span<const TravelStart> starts) {
    for (const TravelStart& start : starts)
        if (start.on.edge < m_graph.edgeCount() && start.already <= m_within) m_starts.push_back(start);
    std::ranges::stable_sort(m_starts, {}, [](const TravelStart& start) { return start.on.edge; });
    for (std::uint32_t i = static_cast<std::uint32_t>(m_starts.size()); i-- > 0;) m_firstStart[m_starts[i].on.edge] = i;
}

std::span<const TravelStart> Traveller::startsOn(EdgeId edge) const {
    const std::uint32_t first = m_firstStart[edge];
    if (first == kNoId) return {};
    std::size_t end = first;
    while (end < m_starts.size() && m_starts[end].on.edge == edge) ++end;
    return std::span{m_starts}.subspan(first, end - first);
}

const TravelField& Traveller::travel(std::span<const TravelStart> starts, float within) {
    forget();
    m_within = within;
    keepStarts(starts);
    for (const TravelStart& start : m_starts) {
        const StreetStretch& edge = m_graph.edge(start.on.edge);
        const double share = shareOf(edge, start.on.along);
        offer(edge.from, start.already + partOf(m_backward[start.on.edge], share), start.place, kNoId);
        offer(edge.to, start.already + partOf(m_forward[start.on.edge], 1.0 - share), start.place, kNoId);
    }
    while (!m_heap.empty()) {
        const std::uint64_t entry = pop();
        const auto node = static_cast<NodeId>(entry);
        const float minutes = std::bit_cast<float>(static_cast<std::uint32_t>(entry >> 32U));
        if (minutes > m_field.minutes[node]) continue; // a shorter way was found meanwhile
        m_reached.push_back(node);
        const std::uint32_t place = m_field.place[node];
        for (const Arc& arc : arcsFrom(node)) offer(arc.to, minutes + arc.minutes, place, arc.edge);
    }
    return m_field;
}

void Traveller::offer(NodeId node, float minutes, std::uint32_t place, EdgeId via) {
    if (!(minutes <= m_within) || minutes >= m_field.minutes[node]) return;
    m_field.minutes[node] = minutes;
    m_field.place[node] = place;
    m_field.via[node] = via;
    push((std::uint64_t{std::bit_cast<std::uint32_t>(minutes)} << 32U) | node);
}

void Traveller::push(std::uint64_t entry) {
    std::size_t at = m_heap.size();
    m_heap.push_back(entry);
    while (at > 0) {
        const std::size_t parent = (at - 1) / kArity;
        if (m_heap[parent] <= entry) break;
        m_heap[at] = m_heap[parent];
        at = parent;
    }
    m_heap[at] = entry;
}

std::uint64_t Traveller::pop() {
    const std::uint64_t least = m_heap.front();
    const std::uint64_t entry = m_heap.back();
    m_heap.pop_back();
    const std::size_t size = m_heap.size();
    if (size == 0) return least;
    for (std::size_t at = 0;;) {
        const std::size_t first = kArity * at + 1;
        if (first >= size) {
            m_heap[at] = entry;
            return least;
        }
        std::size_t smallest = first;
        for (std::size_t child = first + 1; child < std::min(first + kArity, size); ++child)
            if (m_heap[child] < m_heap[smallest]) smallest = child;
        if (m_heap[smallest] >= entry) {
            m_heap[at] = entry;
            return least;
        }
        m_heap[at] = m_heap[smallest];
        at = smallest;
    }
}

Traveller::At Traveller::at(EdgeId edge, double along) const {
    const StreetStretch& stretch = m_graph.edge(edge);
    const double share = shareOf(stretch, along);
    At best;
    const auto take = [&best](float minutes, std::uint32_t place) {
        if (minutes < best.minutes) best = {minutes, place};
    };
    take(m_field.minutes[stretch.from] + partOf(m_forward[edge], share), m_field.place[stretch.from]);
    take(m_field.minutes[stretch.to] + partOf(m_backward[edge], 1.0 - share), m_field.place[stretch.to]);
    for (const TravelStart& start : startsOn(edge)) {
        const double way = share - shareOf(stretch, start.on.along);
        take(start.already + (way >= 0.0 ? partOf(m_forward[edge], way) : partOf(m_backward[edge], -way)), start.place);
    }
    return best;
}

} // namespace geo::analysis
