#include "analysis/network/detail/ways.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace geo::analysis::detail {

using geom::PointCm;

namespace {

// A stretch between two junctions, before it has its number.
struct Piece {
    std::uint32_t way = 0;
    std::uint32_t firstPoint = 0;
    std::uint32_t pointCount = 0;
    NodeId from = 0;
    NodeId to = 0;
    StreetStretch use;
    bool isDropped = false;
};

double lengthOf(std::span<const PointCm> points) {
    double length = 0.0;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) length += metresBetween(points[i], points[i + 1]);
    return length;
}

struct Pieces {
    std::vector<Piece> all;
    std::vector<PointCm> points;

    [[nodiscard]] std::span<const PointCm> lineOf(const Piece& piece) const {
        return std::span{points}.subspan(piece.firstPoint, piece.pointCount);
    }

    void begin(PointCm at) {
        m_first = points.size();
        points.push_back(at);
    }
    void add(PointCm at) {
        if (points.back() != at) points.push_back(at);
    }
    // Ends the piece that is being made; one without a length is as if it had not been.
    void end(std::uint32_t way, const StreetStretch& use) {
        const std::size_t count = points.size() - m_first;
        if (count < 2) {
            points.resize(m_first);
            return;
        }
        Piece piece{way, static_cast<std::uint32_t>(m_first), static_cast<std::uint32_t>(count), 0, 0, use};
        piece.use.length = static_cast<float>(lengthOf(lineOf(piece)));
        all.push_back(piece);
    }

private:
    std::size_t m_first = 0;
};

Pieces piecesOf(const Ways& ways, std::span<const Cut> cuts) {
    Pieces pieces;
    pieces.points.reserve(ways.points.size() + 2 * cuts.size());
    std::size_t next = 0;
    for (std::uint32_t w = 0; w < ways.ways.size(); ++w) {
        const Way& way = ways.ways[w];
        const auto points = ways.pointsOf(way);
        pieces.begin(points.front());
        for (std::uint32_t v = 0; v < points.size(); ++v) {
            pieces.add(points[v]);
            for (; next < cuts.size() && cuts[next].way == w && cuts[next].segment == v; ++next) {
                pieces.add(cuts[next].at);
                pieces.end(w, way.use);
                pieces.begin(cuts[next].at);
            }
        }
        pieces.end(w, way.use);
    }
    return pieces;
}

// The nodes in the order of the curve; numbers them in the pieces.
std::vector<PointCm> numberNodes(Pieces& pieces) {
    std::vector<std::uint64_t> places;
    places.reserve(2 * pieces.all.size());
    for (const Piece& piece : pieces.all) {
        places.push_back(mortonOf(pieces.lineOf(piece).front()));
        places.push_back(mortonOf(pieces.lineOf(piece).back()));
    }
    std::ranges::sort(places);
    places.erase(std::ranges::unique(places).begin(), places.end());
    const auto numberOf = [&places](PointCm p) {
        return static_cast<NodeId>(std::ranges::lower_bound(places, mortonOf(p)) - places.begin());
    };
    for (Piece& piece : pieces.all) {
        piece.from = numberOf(pieces.lineOf(piece).front());
        piece.to = numberOf(pieces.lineOf(piece).back());
    }
    std::vector<PointCm> nodes(places.size());
    std::ranges::transform(places, nodes.begin(), placeOf);
    return nodes;
}

enum class Likeness : std::uint8_t { none, same, reversed };

Likeness likeness(std::span<const PointCm> a, std::span<const PointCm> b) {
    if (std::ranges::equal(a, b)) return Likeness::same;
    if (a.size() == b.size() && std::equal(a.begin(), a.end(), b.rbegin())) return Likeness::reversed;
    return Likeness::none;
}

void addUse(StreetStretch& use, const StreetStretch& other, bool isReversed) {
    use.walk = use.walk || other.walk;
    use.cycle = use.cycle || other.cycle;
    use.driveForward = use.driveForward || (isReversed ? other.driveBackward : other.driveForward);
    use.driveBackward = use.driveBackward || (isReversed ? other.driveForward : other.driveBackward);
    use.driveSpeed = std::max(use.driveSpeed, other.driveSpeed);
    use.isLevel = use.isLevel && other.isLevel;
    use.passOnly = use.passOnly && other.passOnly;
}

// Brings pieces between the same nodes together, in the order of the nodes, and unites those along the same line.
void uniteDuplicates(Pieces& pieces, domain::NetworkQuality& quality) {
    const auto endsOf = [](const Piece& piece) { return std::pair<NodeId, NodeId>{std::minmax(piece.from, piece.to)}; };
    std::ranges::stable_sort(pieces.all, {}, endsOf);
    std::vector<std::size_t> kept; // pieces between these two nodes, each along a line of its own
    for (std::size_t i = 0; i < pieces.all.size(); ++i) {
        Piece& piece = pieces.all[i];
        if (i == 0 || endsOf(piece) != endsOf(pieces.all[i - 1])) kept.clear();
        const auto line = pieces.lineOf(piece);
        for (const std::size_t earlier : kept) {
            const Likeness like = likeness(pieces.lineOf(pieces.all[earlier]), line);
            if (like == Likeness::none) continue;
            addUse(pieces.all[earlier].use, piece.use, like == Likeness::reversed);
            tell(quality, {domain::NetworkFlawKind::duplicate, geom::toMetres(line[line.size() / 2]),
                           Metres{piece.use.length}, piece.use.street});
            piece.isDropped = true;
            break;
        }
        if (!piece.isDropped) kept.push_back(i);
    }
}

class NameTable {
public:
    explicit NameTable(std::vector<std::string>& names)
        : m_names(names) {
        m_names = {""};
        m_numbers[""] = 0;
    }
    std::uint32_t numberOf(const std::string& name) {
        const auto [found, isNew] = m_numbers.try_emplace(name, static_cast<std::uint32_t>(m_names.size()));
        if (isNew) m_names.push_back(name);
        return found->second;
    }

private:
    std::vector<std::string>& m_names;
    std::unordered_map<std::string, std::uint32_t> m_numbers;
};

} // namespace

Result<StreetParts> cutWays(const StreetRows& streets, Ways ways, std::span<const Cut> cuts,
                            domain::NetworkQuality& quality, JobControl& job) {
    StreetParts parts;
    parts.barriers = std::move(ways.barriers);
    Pieces pieces = piecesOf(ways, cuts);
    GEO_TRY(job.step(Phase::computing));
    parts.nodes = numberNodes(pieces);
    GEO_TRY(job.step(Phase::computing));
    uniteDuplicates(pieces, quality);
    NameTable names{parts.names};
    parts.points.reserve(pieces.points.size());
    for (const Piece& piece : pieces.all) {
        if (piece.isDropped) continue;
        const auto line = pieces.lineOf(piece);
        parts.points.insert(parts.points.end(), line.begin(), line.end());
        parts.lineEnds.push_back(static_cast<std::uint32_t>(parts.points.size()));
        parts.nameOf.push_back(names.numberOf(streets.rows[ways.ways[piece.way].row].name));
        parts.edges.push_back(piece.use);
        parts.edges.back().from = piece.from;
        parts.edges.back().to = piece.to;
    }
    return parts;
}

} // namespace geo::analysis::detail
