#include "analysis/network/street_graph_bytes.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <type_traits>

namespace geo::analysis {

using domain::NetworkFlaw;
using domain::NetworkQuality;
using geom::PointCm;
using geom::PointM;

namespace {

constexpr std::uint64_t kMark = 0x3148'5041'5247'5453U; // "STGRAPH1"

class Writer {
public:
    template <class T>
    void number(T value) {
        static_assert(std::is_arithmetic_v<T>);
        raw(&value, sizeof value);
    }
    template <class T>
    void block(const std::vector<T>& values) {
        static_assert(std::has_unique_object_representations_v<T>); // no holes between the members
        raw(values.data(), values.size() * sizeof(T));
    }
    template <class Things, class Get>
    void column(const Things& things, Get&& get) {
        for (const auto& thing : things) number(get(thing));
    }
    void text(std::string_view text) { raw(text.data(), text.size()); }
    [[nodiscard]] std::vector<std::byte>& bytes() { return m_bytes; }

private:
    void raw(const void* from, std::size_t size) {
        const auto* begin = static_cast<const std::byte*>(from);
        m_bytes.insert(m_bytes.end(), begin, begin + size);
    }
    std::vector<std::byte> m_bytes;
};

// What does not fit turns `isGood` false, and all that follows is 0.
class Reader {
public:
    explicit Reader(std::span<const std::byte> bytes)
        : m_bytes(bytes) {}

    template <class T>
    T number() {
        T value{};
        if (const auto from = take(sizeof value); !from.empty()) std::memcpy(&value, from.data(), sizeof value);
        return value;
    }
    // A number of things that take `size` bytes each at least; 0 where so many cannot follow.
    std::size_t count(std::size_t size) {
        const auto value = number<std::uint64_t>();
        if (value > m_bytes.size() / size) spoil();
        return m_isGood ? static_cast<std::size_t>(value) : 0;
    }
    template <class T>
    void block(std::vector<T>& values, std::size_t count) {
        values.resize(count);
        if (const auto from = take(count * sizeof(T)); !from.empty())
            std::memcpy(values.data(), from.data(), from.size());
    }
    template <class Things, class Set>
    void column(Things& things, Set&& set) {
        for (auto& thing : things) set(thing);
    }
    std::string text(std::size_t size) {
        const auto from = take(size);
        return {reinterpret_cast<const char*>(from.data()), from.size()};
    }
    void spoil() {
        m_isGood = false;
        m_bytes = {};
    }
    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] bool isAtEnd() const { return m_bytes.empty(); }

private:
    std::span<const std::byte> take(std::size_t size) {
        if (size > m_bytes.size()) {
            spoil();
            return {};
        }
        const auto from = m_bytes.first(size);
        m_bytes = m_bytes.subspan(size);
        return from;
    }

    std::span<const std::byte> m_bytes;
    bool m_isGood = true;
};

std::uint8_t flagsOf(const StreetStretch& edge) {
    const std::array flags{edge.walk, edge.cycle, edge.driveForward, edge.driveBackward, edge.isLevel, edge.passOnly};
    unsigned bits = 0;
    for (std::size_t i = 0; i < flags.size(); ++i)
        if (flags[i]) bits |= 1U << i;
    return static_cast<std::uint8_t>(bits);
}

void setFlags(StreetStretch& edge, std::uint8_t bits) {
    const std::array<bool*, 6> flags{&edge.walk,          &edge.cycle,   &edge.driveForward,
                                     &edge.driveBackward, &edge.isLevel, &edge.passOnly};
    for (std::size_t i = 0; i < flags.size(); ++i) *flags[i] = ((bits >> i) & 1U) != 0;
}

void writeQuality(const NetworkQuality& quality, Writer& writer) {
    for (const std::size_t count :
         {quality.rows, quality.nodes, quality.edges, quality.barriers, quality.accessAssumed})
        writer.number(std::uint64_t{count});
    for (std::size_t mode = 0; mode < 3; ++mode) {
        writer.number(quality.length[mode].value);
        writer.number(std::uint64_t{quality.components[mode]});
        writer.number(quality.largestShare[mode]);
    }
    for (const std::size_t count : quality.flawCounts) writer.number(std::uint64_t{count});
    for (const NetworkFlaw& flaw : quality.flaws) {
        writer.number(static_cast<std::uint8_t>(flaw.kind));
        writer.number(flaw.at.x);
        writer.number(flaw.at.y);
        writer.number(flaw.size.value);
        writer.number(flaw.street);
    }
}

void readQuality(NetworkQuality& quality, Reader& reader) {
    const auto count = [&reader] { return static_cast<std::size_t>(reader.number<std::uint64_t>()); };
    for (std::size_t* figure :
         {&quality.rows, &quality.nodes, &quality.edges, &quality.barriers, &quality.accessAssumed})
        *figure = count();
    for (std::size_t mode = 0; mode < 3; ++mode) {
        quality.length[mode] = Metres{reader.number<double>()};
        quality.components[mode] = count();
        quality.largestShare[mode] = reader.number<double>();
    }
    for (std::size_t& figure : quality.flawCounts) figure = count();
    for (NetworkFlaw& flaw : quality.flaws) {
        const auto kind = reader.number<std::uint8_t>();
        if (kind >= domain::Codes<domain::NetworkFlawKind>::kTexts.size()) reader.spoil();
        flaw.kind = static_cast<domain::NetworkFlawKind>(kind);
        flaw.at.x = reader.number<double>();
        flaw.at.y = reader.number<double>();
        flaw.size = Metres{reader.number<double>()};
        flaw.street = reader.number<std::int64_t>();
    }
}

void writeTexts(const std::vector<std::string>& texts, Writer& writer) {
    writer.column(texts, [](const std::string& text) { return static_cast<std::uint32_t>(text.size()); });
    for (const std::string& text : texts) writer.text(text);
}

void readTexts(std::vector<std::string>& texts, Reader& reader) {
    std::vector<std::uint32_t> sizes;
    reader.block(sizes, texts.size());
    for (std::size_t i = 0; i < sizes.size(); ++i) texts[i] = reader.text(sizes[i]);
}

void writeLines(const std::vector<geom::LineString>& lines, Writer& writer) {
    for (const geom::LineString& line : lines) {
        writer.number(std::uint64_t{line.points.size()});
        for (const PointM p : line.points) {
            writer.number(p.x);
            writer.number(p.y);
        }
    }
}

void readLines(std::vector<geom::LineString>& lines, Reader& reader) {
    for (geom::LineString& line : lines) {
        line.points.resize(reader.count(2 * sizeof(double)));
        for (PointM& p : line.points) {
            p.x = reader.number<double>();
            p.y = reader.number<double>();
            if (!std::isfinite(p.x) || !std::isfinite(p.y)) reader.spoil();
        }
    }
}

void readEdges(std::vector<StreetStretch>& edges, Reader& reader) {
    reader.column(edges, [&](StreetStretch& edge) { edge.from = reader.number<NodeId>(); });
    reader.column(edges, [&](StreetStretch& edge) { edge.to = reader.number<NodeId>(); });
    reader.column(edges, [&](StreetStretch& edge) { edge.length = reader.number<float>(); });
    reader.column(edges, [&](StreetStretch& edge) { edge.driveSpeed = reader.number<float>(); });
    reader.column(edges, [&](StreetStretch& edge) { edge.street = reader.number<std::int64_t>(); });
    reader.column(edges, [&](StreetStretch& edge) { setFlags(edge, reader.number<std::uint8_t>()); });
}

bool isNumber(float value) {
    return std::isfinite(value) && value >= 0.0F;
}

// Whether every number in the parts is one that exists, and each line leads from its node to the other.
bool isSound(const StreetParts& parts) {
    std::uint32_t begin = 0;
    for (std::size_t i = 0; i < parts.edges.size(); ++i) {
        const StreetStretch& edge = parts.edges[i];
        const std::uint32_t end = parts.lineEnds[i];
        if (edge.from >= parts.nodes.size() || edge.to >= parts.nodes.size()) return false;
        if (end < begin || end - begin < 2 || end > parts.points.size()) return false;
        if (parts.points[begin] != parts.nodes[edge.from] || parts.points[end - 1] != parts.nodes[edge.to])
            return false;
        if (parts.nameOf[i] >= parts.names.size() || !isNumber(edge.length) || !isNumber(edge.driveSpeed)) return false;
        begin = end;
    }
    return begin == parts.points.size();
}

std::unexpected<Error> damaged() {
    return fail(ErrorCode::workspaceDamaged, {{"detail", "street_graph"}});
}

} // namespace

std::vector<std::byte> toBytes(const BuiltNetwork& network) {
    const StreetParts& parts = network.graph.parts();
    Writer writer;
    writer.bytes().reserve(40 * parts.edges.size() + 8 * (parts.nodes.size() + parts.points.size()) + 4096);
    writer.number(kMark);
    for (const std::size_t count : {parts.nodes.size(), parts.edges.size(), parts.points.size(), parts.names.size(),
                                    parts.barriers.size(), network.quality.flaws.size()})
        writer.number(std::uint64_t{count});
    writeQuality(network.quality, writer);
    writer.block(parts.nodes);
    writer.column(parts.edges, [](const StreetStretch& edge) { return edge.from; });
    writer.column(parts.edges, [](const StreetStretch& edge) { return edge.to; });
    writer.column(parts.edges, [](const StreetStretch& edge) { return edge.length; });
    writer.column(parts.edges, [](const StreetStretch& edge) { return edge.driveSpeed; });
    writer.column(parts.edges, [](const StreetStretch& edge) { return edge.street; });
    writer.column(parts.edges, flagsOf);
    writer.block(parts.lineEnds);
    writer.block(parts.points);
    writer.block(parts.nameOf);
    writeTexts(parts.names, writer);
    writeLines(parts.barriers, writer);
    return std::move(writer.bytes());
}

Result<BuiltNetwork> networkFromBytes(std::span<const std::byte> bytes) {
    Reader reader{bytes};
    if (reader.number<std::uint64_t>() != kMark) return damaged();
    StreetParts parts;
    NetworkQuality quality;
    const std::size_t nodes = reader.count(sizeof(PointCm));
    const std::size_t edges = reader.count(33);
    const std::size_t points = reader.count(sizeof(PointCm));
    const std::size_t names = reader.count(sizeof(std::uint32_t));
    const std::size_t barriers = reader.count(sizeof(std::uint64_t));
    quality.flaws.resize(reader.count(33));
    readQuality(quality, reader);
    reader.block(parts.nodes, nodes);
    parts.edges.resize(reader.isGood() ? edges : 0);
    readEdges(parts.edges, reader);
    reader.block(parts.lineEnds, edges);
    reader.block(parts.points, points);
    reader.block(parts.nameOf, edges);
    parts.names.resize(names);
    readTexts(parts.names, reader);
    parts.barriers.resize(barriers);
    readLines(parts.barriers, reader);
    if (!reader.isGood() || !reader.isAtEnd() || !isSound(parts)) return damaged();
    return BuiltNetwork{StreetGraph{std::move(parts)}, std::move(quality)};
}

} // namespace geo::analysis
