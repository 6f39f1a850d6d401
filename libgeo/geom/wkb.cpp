#include "geom/text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>

namespace geo::geom {

namespace {

static_assert(std::endian::native == std::endian::little, "the writer copies numbers as they are in memory");

class WkbWriter {
public:
    void header(std::uint32_t type) {
        m_bytes.push_back(std::byte{1});
        raw(type);
    }
    template <class Number>
    void raw(Number value) {
        const auto* first = reinterpret_cast<const std::byte*>(&value);
        m_bytes.insert(m_bytes.end(), first, first + sizeof value);
    }
    void count(std::size_t n) { raw(static_cast<std::uint32_t>(n)); }
    void point(const PointM& p) {
        raw(p.x);
        raw(p.y);
    }
    void points(const std::vector<PointM>& list) {
        count(list.size());
        for (const PointM& p : list) point(p);
    }
    void polygon(const Polygon& p) {
        header(3);
        count(p.outer.empty() ? 0 : 1 + p.holes.size());
        if (p.outer.empty()) return;
        points(p.outer);
        for (const Ring& hole : p.holes) points(hole);
    }
    [[nodiscard]] std::vector<std::byte> take() { return std::move(m_bytes); }

private:
    std::vector<std::byte> m_bytes;
};

// Reads from hostile bytes: every count is checked against what is left, nesting is bounded.
class WkbReader {
public:
    explicit WkbReader(std::span<const std::byte> bytes)
        : m_rest(bytes) {}

    std::optional<Geometry> geometry(int depth = 0) {
        if (depth > 4 || !header()) return std::nullopt;
        const int extra = m_extra;
        switch (m_type) {
        case 1:
            return point();
        case 2:
            return shaped<LineString>(points(extra));
        case 3:
            return polygon(extra);
        case 4:
        case 5:
        case 6:
        case 7:
            return collection(depth);
        default:
            return std::nullopt;
        }
    }

private:
    template <class Number>
    std::optional<Number> raw() {
        if (m_rest.size() < sizeof(Number)) return std::nullopt;
        std::array<std::byte, sizeof(Number)> bytes{};
        std::memcpy(bytes.data(), m_rest.data(), sizeof(Number));
        if (m_swap) std::ranges::reverse(bytes);
        m_rest = m_rest.subspan(sizeof(Number));
        return std::bit_cast<Number>(bytes);
    }

    bool header() {
        if (m_rest.empty()) return false;
        const auto order = std::to_integer<int>(m_rest.front());
        if (order > 1) return false;
        m_rest = m_rest.subspan(1);
        m_swap = order == 0;
        const auto code = raw<std::uint32_t>();
        if (!code) return false;
        constexpr std::uint32_t kZ = 0x80000000U;
        constexpr std::uint32_t kM = 0x40000000U;
        constexpr std::uint32_t kSrid = 0x20000000U;
        const std::uint32_t plain = *code & 0x0FFFFFFFU;
        if (plain >= 4000) return false;
        m_type = static_cast<int>(plain % 1000);
        const std::uint32_t iso = plain / 1000;
        m_extra = ((*code & kZ) != 0 || iso == 1 || iso == 3 ? 1 : 0) + ((*code & kM) != 0 || iso >= 2 ? 1 : 0);
        return (*code & kSrid) == 0 || raw<std::uint32_t>().has_value();
    }

    std::optional<PointM> coordinates(int extra) {
        const auto x = raw<double>();
        const auto y = raw<double>();
        for (int i = 0; i < extra; ++i)
            if (!raw<double>()) return std::nullopt;
        if (!x || !y) return std::nullopt;
        return PointM{*x, *y};
    }

    std::optional<Geometry> point() {
        const auto p = coordinates(m_extra);
        if (!p) return std::nullopt;
        if (std::isnan(p->x) || std::isnan(p->y)) return Geometry{};
        return Geometry{*p};
    }

    std::optional<std::vector<PointM>> points(int extra) {
        const auto n = raw<std::uint32_t>();
        const std::size_t each = sizeof(double) * static_cast<std::size_t>(2 + extra);
        if (!n || *n > m_rest.size() / each) return std::nullopt;
        std::vector<PointM> list;
        list.reserve(*n);
        for (std::uint32_t i = 0; i < *n; ++i) list.push_back(*coordinates(extra));
        return list;
    }

    template <class Shape>
    static std::optional<Geometry> shaped(std::optional<std::vector<PointM>> list) {
        if (!list) return std::nullopt;
        return Geometry{Shape{std::move(*list)}};
    }

    std::optional<Geometry> polygon(int extra) {
        const auto n = raw<std::uint32_t>();
        if (!n || *n > m_rest.size() / sizeof(std::uint32_t)) return std::nullopt;
        Polygon polygon;
        for (std::uint32_t i = 0; i < *n; ++i) {
            auto ring = points(extra);
            if (!ring) return std::nullopt;
            (i == 0 ? polygon.outer : polygon.holes.emplace_back()) = std::move(*ring);
        }
        return Geometry{std::move(polygon)};
    }

    // A multi-geometry, or a collection whose parts are of one dimension.
    std::optional<Geometry> collection(int depth) {
        const int type = m_type;
        const auto n = raw<std::uint32_t>();
        if (!n || *n > m_rest.size() / 5) return std::nullopt;
        MultiPoint points;
        MultiLineString lines;
        MultiPolygon polygons;
        for (std::uint32_t i = 0; i < *n; ++i) {
            auto part = geometry(depth + 1);
            if (!part) return std::nullopt;
            std::visit(Overloaded{[](NoGeometry) {}, [&](PointM p) { points.points.push_back(p); },
                                  [&](MultiPoint& m) { append(points.points, m.points); },
                                  [&](LineString& l) { lines.lines.push_back(std::move(l)); },
                                  [&](MultiLineString& m) { append(lines.lines, m.lines); },
                                  [&](Polygon& p) { polygons.polygons.push_back(std::move(p)); },
                                  [&](MultiPolygon& m) { append(polygons.polygons, m.polygons); }},
                       *part);
        }
        return highest(type, std::move(points), std::move(lines), std::move(polygons));
    }

    template <class Item>
    static void append(std::vector<Item>& to, std::vector<Item>& from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    }

    static std::optional<Geometry> highest(int type, MultiPoint points, MultiLineString lines, MultiPolygon polygons) {
        if (type == 6 || !polygons.polygons.empty()) return Geometry{std::move(polygons)};
        if (type == 5 || !lines.lines.empty()) return Geometry{std::move(lines)};
        if (type == 7 && points.points.empty()) return Geometry{};
        return Geometry{std::move(points)};
    }

    std::span<const std::byte> m_rest;
    bool m_swap = false;
    int m_type = 0;
    int m_extra = 0;
};

} // namespace

std::vector<std::byte> toWkb(const Geometry& geometry) {
    WkbWriter writer;
    std::visit(Overloaded{[](NoGeometry) {},
                          [&](const PointM& p) {
                              writer.header(1);
                              writer.point(p);
                          },
                          [&](const MultiPoint& m) {
                              writer.header(4);
                              writer.count(m.points.size());
                              for (const PointM& p : m.points) {
                                  writer.header(1);
                                  writer.point(p);
                              }
                          },
                          [&](const LineString& l) {
                              writer.header(2);
                              writer.points(l.points);
                          },
                          [&](const MultiLineString& m) {
                              writer.header(5);
                              writer.count(m.lines.size());
                              for (const LineString& l : m.lines) {
                                  writer.header(2);
                                  writer.points(l.points);
                              }
                          },
                          [&](const Polygon& p) { writer.polygon(p); },
                          [&](const MultiPolygon& m) {
                              writer.header(6);
                              writer.count(m.polygons.size());
                              for (const Polygon& p : m.polygons) writer.polygon(p);
                          }},
               geometry);
    return writer.take();
}

Result<Geometry> fromWkb(std::span<const std::byte> bytes) {
    if (bytes.empty()) return Geometry{};
    if (auto geometry = WkbReader{bytes}.geometry()) return std::move(*geometry);
    return fail(ErrorCode::valueMalformed, {{"value", "WKB"}, {"expected", "OGC well-known binary"}});
}

} // namespace geo::geom
