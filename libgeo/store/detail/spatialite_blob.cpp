#include "store/detail/spatialite_blob.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

namespace geo::store::detail {

namespace {

using geom::GeometryType;

static_assert(std::endian::native == std::endian::little, "the writer copies doubles as they are");
static_assert(sizeof(geom::PointM) == 2 * sizeof(double), "points are copied as pairs of doubles");

constexpr auto kStart = std::byte{0x00};
constexpr auto kLittleEndian = std::byte{0x01};
constexpr auto kBoxEnd = std::byte{0x7C};
constexpr auto kPart = std::byte{0x69};
constexpr auto kEnd = std::byte{0xFE};
constexpr std::size_t kHead = 43; // bytes up to and with the class
constexpr int kPoint = 1, kLineString = 2, kPolygon = 3, kMultiPoint = 4, kMultiLineString = 5, kMultiPolygon = 6;

class Writer {
public:
    explicit Writer(std::vector<std::byte>& bytes)
        : m_bytes(bytes) {
        m_bytes.clear();
    }
    void byte(std::byte value) { m_bytes.push_back(value); }
    void integer(std::int32_t value) { append(&value, sizeof value); }
    void count(std::size_t value) { integer(static_cast<std::int32_t>(value)); }
    void point(const geom::PointM& value) { append(&value, sizeof value); }
    void points(const std::vector<geom::PointM>& values) {
        count(values.size());
        append(values.data(), values.size() * sizeof(geom::PointM));
    }
    void polygon(const geom::Polygon& value) {
        count(1 + value.holes.size());
        points(value.outer);
        for (const auto& hole : value.holes) points(hole);
    }
    void part(std::int32_t type) {
        byte(kPart);
        integer(type);
    }

private:
    void append(const void* from, std::size_t size) {
        const auto at = m_bytes.size();
        m_bytes.resize(at + size);
        if (size > 0) std::memcpy(m_bytes.data() + at, from, size);
    }
    std::vector<std::byte>& m_bytes;
};

void writeBody(Writer& writer, const geom::Geometry& geometry) {
    std::visit(geom::Overloaded{[](geom::NoGeometry) {},
                                [&](const geom::PointM& p) {
                                    writer.integer(kPoint);
                                    writer.point(p);
                                },
                                [&](const geom::MultiPoint& m) {
                                    writer.integer(kMultiPoint);
                                    writer.count(m.points.size());
                                    for (const auto& p : m.points) {
                                        writer.part(kPoint);
                                        writer.point(p);
                                    }
                                },
                                [&](const geom::LineString& l) {
                                    writer.integer(kLineString);
                                    writer.points(l.points);
                                },
                                [&](const geom::MultiLineString& m) {
                                    writer.integer(kMultiLineString);
                                    writer.count(m.lines.size());
                                    for (const auto& l : m.lines) {
                                        writer.part(kLineString);
                                        writer.points(l.points);
                                    }
                                },
                                [&](const geom::Polygon& p) {
                                    writer.integer(kPolygon);
                                    writer.polygon(p);
                                },
                                [&](const geom::MultiPolygon& m) {
                                    writer.integer(kMultiPolygon);
                                    writer.count(m.polygons.size());
                                    for (const auto& p : m.polygons) {
                                        writer.part(kPolygon);
                                        writer.polygon(p);
                                    }
                                }},
               geometry);
}

// Reads what was checked to be there; a read past the end spoils the reader and yields zeros.
class Reader {
public:
    Reader(std::span<const std::byte> bytes, bool littleEndian)
        : m_bytes(bytes)
        , m_swapped(!littleEndian) {}
    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] std::size_t left() const { return m_bytes.size(); }
    std::byte byte() { return take<std::byte>(); }
    std::int32_t integer() { return std::bit_cast<std::int32_t>(swapped(take<std::uint32_t>())); }
    double number() { return std::bit_cast<double>(swapped(take<std::uint64_t>())); }
    void setStride(std::size_t numbers) { m_stride = numbers; }
    // A count of things that take `least` bytes each, so that no broken count asks for memory.
    std::size_t count(std::size_t least) {
        const auto value = integer();
        if (value < 0 || static_cast<std::size_t>(value) > m_bytes.size() / least) m_good = false;
        return m_good ? static_cast<std::size_t>(value) : 0;
    }
    geom::PointM point() {
        const geom::PointM p{number(), number()};
        for (std::size_t i = 2; i < m_stride; ++i) number();
        return p;
    }
    std::vector<geom::PointM> points() {
        const std::size_t size = count(m_stride * sizeof(double));
        std::vector<geom::PointM> values(size);
        if (m_stride == 2 && !m_swapped && size > 0) {
            std::memcpy(values.data(), m_bytes.data(), size * sizeof(geom::PointM));
            m_bytes = m_bytes.subspan(size * sizeof(geom::PointM));
        } else {
            for (auto& p : values) p = point();
        }
        return values;
    }
    geom::Polygon polygon() {
        geom::Polygon value;
        const std::size_t rings = count(sizeof(std::int32_t));
        if (rings > 0) value.outer = points();
        for (std::size_t i = 1; i < rings && m_good; ++i) value.holes.push_back(points());
        return value;
    }
    void spoil() { m_good = false; }
    void part(std::int32_t type) {
        if (byte() != kPart || integer() != type) m_good = false;
    }

private:
    template <class T>
    T take() {
        T value{};
        if (m_bytes.size() < sizeof(T)) {
            m_good = false;
            return value;
        }
        std::memcpy(&value, m_bytes.data(), sizeof(T));
        m_bytes = m_bytes.subspan(sizeof(T));
        return value;
    }
    std::uint32_t swapped(std::uint32_t v) const { return m_swapped ? __builtin_bswap32(v) : v; }
    std::uint64_t swapped(std::uint64_t v) const { return m_swapped ? __builtin_bswap64(v) : v; }

    std::span<const std::byte> m_bytes;
    bool m_swapped;
    bool m_good = true;
    std::size_t m_stride = 2;
};

// The parts of a multi-geometry, each of class `type` (with the dimensions of the whole) and read by `read`.
template <class Part, class Read>
std::vector<Part> readParts(Reader& reader, std::int32_t type, Read read) {
    std::vector<Part> parts;
    const std::size_t size = reader.count(1 + sizeof(std::int32_t));
    for (std::size_t i = 0; i < size && reader.isGood(); ++i) {
        reader.part(type);
        parts.push_back(read());
    }
    return parts;
}

geom::Geometry readBody(Reader& reader, std::int32_t type) {
    const std::int32_t dimensions = type / 1000; // 0 XY, 1 XYZ, 2 XYM, 3 XYZM
    if (type < 0 || dimensions > 3) return reader.spoil(), geom::Geometry{};
    reader.setStride(dimensions == 0 ? 2 : dimensions == 3 ? 4 : 3);
    const std::int32_t base = dimensions * 1000;
    switch (type % 1000) {
    case kPoint:
        return reader.point();
    case kLineString:
        return geom::LineString{reader.points()};
    case kPolygon:
        return reader.polygon();
    case kMultiPoint:
        return geom::MultiPoint{readParts<geom::PointM>(reader, base + kPoint, [&] { return reader.point(); })};
    case kMultiLineString:
        return geom::MultiLineString{
            readParts<geom::LineString>(reader, base + kLineString, [&] { return geom::LineString{reader.points()}; })};
    case kMultiPolygon:
        return geom::MultiPolygon{readParts<geom::Polygon>(reader, base + kPolygon, [&] { return reader.polygon(); })};
    default:
        reader.spoil();
        return geom::Geometry{};
    }
}

bool hasHead(std::span<const std::byte> blob) {
    return blob.size() > kHead && blob[0] == kStart && blob[38] == kBoxEnd && blob.back() == kEnd &&
           blob[1] <= kLittleEndian;
}

} // namespace

void encode(const geom::Geometry& geometry, int epsg, std::vector<std::byte>& blob) {
    Writer writer{blob};
    if (geom::isEmpty(geometry)) return;
    const geom::BoxM box = geom::boxOf(geometry);
    writer.byte(kStart);
    writer.byte(kLittleEndian);
    writer.integer(epsg);
    writer.point({box.minX, box.minY});
    writer.point({box.maxX, box.maxY});
    writer.byte(kBoxEnd);
    writeBody(writer, geometry);
    writer.byte(kEnd);
}

Result<geom::Geometry> decode(std::span<const std::byte> blob) {
    if (blob.empty()) return geom::Geometry{};
    const auto malformed = [] { return fail(ErrorCode::valueMalformed, {{"expected", "SpatiaLite geometry"}}); };
    if (!hasHead(blob)) return malformed();
    Reader reader{blob.subspan(39), blob[1] == kLittleEndian};
    geom::Geometry geometry = readBody(reader, reader.integer());
    if (!reader.isGood() || reader.left() != 1) return malformed();
    return geometry;
}

std::optional<geom::BoxM> boxOfBlob(std::span<const std::byte> blob) {
    if (!hasHead(blob)) return std::nullopt;
    Reader reader{blob.subspan(6), blob[1] == kLittleEndian};
    const geom::PointM low = reader.point();
    const geom::PointM high = reader.point();
    return geom::BoxM{low.x, low.y, high.x, high.y};
}

} // namespace geo::store::detail
