#include "geom/text.h"

#include <fmt/format.h>

#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>

namespace geo::geom {

namespace {

class WktWriter {
public:
    explicit WktWriter(int decimals)
        : m_decimals(decimals) {}

    void number(double value) {
        if (m_decimals < 0) {
            fmt::format_to(std::back_inserter(m_text), "{}", value);
            return;
        }
        std::string digits = fmt::format("{:.{}f}", value, m_decimals);
        if (digits.find('.') != std::string::npos) {
            digits.erase(digits.find_last_not_of('0') + 1);
            if (digits.ends_with('.')) digits.pop_back();
        }
        m_text += digits == "-0" ? "0" : digits;
    }

    void point(const PointM& p) {
        number(p.x);
        m_text += ' ';
        number(p.y);
    }

    void points(const std::vector<PointM>& list) {
        each(list, [this](const PointM& p) { point(p); });
    }

    void polygon(const Polygon& p) {
        m_text += '(';
        points(p.outer);
        for (const Ring& hole : p.holes) {
            m_text += ", ";
            points(hole);
        }
        m_text += ')';
    }

    template <class Items, class Write>
    void each(const Items& items, Write&& write) {
        if (items.empty()) {
            m_text += "EMPTY";
            return;
        }
        m_text += '(';
        bool first = true;
        for (const auto& item : items) {
            if (!first) m_text += ", ";
            first = false;
            write(item);
        }
        m_text += ')';
    }

    void tag(std::string_view text) { m_text += text; }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    int m_decimals;
    std::string m_text;
};

// Reads from hostile text: never past the end, no recursion but that of collections of one level.
class WktReader {
public:
    explicit WktReader(std::string_view text)
        : m_rest(text) {}

    std::optional<Geometry> geometry() {
        const std::string word = keyword();
        skipDimension();
        const auto read = body(word);
        skipBlank();
        return read && m_rest.empty() ? read : std::nullopt;
    }

private:
    std::optional<Geometry> body(const std::string& word) {
        if (word == "POINT") return point();
        if (word == "MULTIPOINT") return wrap<MultiPoint>(multiPoint());
        if (word == "LINESTRING") return wrap<LineString>(points());
        if (word == "MULTILINESTRING")
            return wrap<MultiLineString>(list<LineString>([this] { return wrapItem<LineString>(points()); }));
        if (word == "POLYGON") return wrap(polygon());
        if (word == "MULTIPOLYGON") return wrap<MultiPolygon>(list<Polygon>([this] { return polygon(); }));
        return std::nullopt;
    }

    template <class Shape, class Items>
    static std::optional<Geometry> wrap(std::optional<Items> items) {
        if (!items) return std::nullopt;
        return Geometry{Shape{std::move(*items)}};
    }
    static std::optional<Geometry> wrap(std::optional<Polygon> polygon) {
        if (!polygon) return std::nullopt;
        return Geometry{std::move(*polygon)};
    }
    template <class Shape, class Items>
    static std::optional<Shape> wrapItem(std::optional<Items> items) {
        if (!items) return std::nullopt;
        return Shape{std::move(*items)};
    }

    void skipBlank() {
        while (!m_rest.empty() && std::isspace(static_cast<unsigned char>(m_rest.front())) != 0)
            m_rest.remove_prefix(1);
    }
    bool take(char c) {
        skipBlank();
        if (m_rest.empty() || m_rest.front() != c) return false;
        m_rest.remove_prefix(1);
        return true;
    }
    std::string keyword() {
        skipBlank();
        std::string word;
        while (!m_rest.empty() && std::isalpha(static_cast<unsigned char>(m_rest.front())) != 0) {
            word += static_cast<char>(std::toupper(static_cast<unsigned char>(m_rest.front())));
            m_rest.remove_prefix(1);
        }
        return word;
    }
    void skipDimension() {
        const auto before = m_rest;
        const std::string word = keyword();
        if (word != "Z" && word != "M" && word != "ZM") m_rest = before;
    }
    bool takeEmpty() {
        const auto before = m_rest;
        if (keyword() == "EMPTY") return true;
        m_rest = before;
        return false;
    }
    std::optional<double> number() {
        skipBlank();
        if (m_rest.starts_with('+')) m_rest.remove_prefix(1);
        double value = 0.0;
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        if (error != std::errc{} || !std::isfinite(value)) return std::nullopt;
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        return value;
    }
    std::optional<PointM> coordinates() {
        const auto x = number();
        const auto y = x ? number() : std::nullopt;
        if (!y) return std::nullopt;
        for (int extra = 0; extra < 2; ++extra)
            if (const auto before = m_rest; !number()) m_rest = before;
        return PointM{*x, *y};
    }
    std::optional<Geometry> point() {
        if (takeEmpty()) return Geometry{};
        if (!take('(')) return std::nullopt;
        const auto p = coordinates();
        if (!p || !take(')')) return std::nullopt;
        return Geometry{*p};
    }
    template <class Item, class Read>
    std::optional<std::vector<Item>> list(Read&& read) {
        std::vector<Item> items;
        if (takeEmpty()) return items;
        if (!take('(')) return std::nullopt;
        do {
            auto item = read();
            if (!item) return std::nullopt;
            items.push_back(std::move(*item));
        } while (take(','));
        if (!take(')')) return std::nullopt;
        return items;
    }
    std::optional<std::vector<PointM>> points() {
        return list<PointM>([this] { return coordinates(); });
    }
    std::optional<std::vector<PointM>> multiPoint() {
        return list<PointM>([this]() -> std::optional<PointM> {
            const bool bracketed = take('(');
            const auto p = coordinates();
            if (bracketed && !take(')')) return std::nullopt;
            return p;
        });
    }
    std::optional<Polygon> polygon() {
        auto rings = list<Ring>([this] { return points(); });
        if (!rings) return std::nullopt;
        Polygon polygon;
        for (std::size_t i = 0; i < rings->size(); ++i)
            (i == 0 ? polygon.outer : polygon.holes.emplace_back()) = std::move((*rings)[i]);
        return polygon;
    }

    std::string_view m_rest;
};

std::string_view withoutSrid(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    text.remove_prefix(first);
    if (!text.starts_with("SRID=") && !text.starts_with("srid=")) return text;
    const auto semicolon = text.find(';');
    return semicolon == std::string_view::npos ? std::string_view{} : text.substr(semicolon + 1);
}

} // namespace

std::string toWkt(const Geometry& geometry, int decimals) {
    WktWriter writer{decimals};
    std::visit(Overloaded{[](NoGeometry) {},
                          [&](const PointM& p) {
                              writer.tag("POINT (");
                              writer.point(p);
                              writer.tag(")");
                          },
                          [&](const MultiPoint& m) {
                              writer.tag("MULTIPOINT ");
                              writer.points(m.points);
                          },
                          [&](const LineString& l) {
                              writer.tag("LINESTRING ");
                              writer.points(l.points);
                          },
                          [&](const MultiLineString& m) {
                              writer.tag("MULTILINESTRING ");
                              writer.each(m.lines, [&](const LineString& l) { writer.points(l.points); });
                          },
                          [&](const Polygon& p) {
                              writer.tag("POLYGON ");
                              if (p.outer.empty())
                                  writer.tag("EMPTY");
                              else
                                  writer.polygon(p);
                          },
                          [&](const MultiPolygon& m) {
                              writer.tag("MULTIPOLYGON ");
                              writer.each(m.polygons, [&](const Polygon& p) { writer.polygon(p); });
                          }},
               geometry);
    return writer.take();
}

Result<Geometry> fromWkt(std::string_view text) {
    const auto plain = withoutSrid(text);
    if (plain.empty() && text.find_first_not_of(" \t\r\n") == std::string_view::npos) return Geometry{};
    if (auto geometry = WktReader{plain}.geometry()) return std::move(*geometry);
    return fail(ErrorCode::valueMalformed,
                {{"value", std::string{text.substr(0, 60)}}, {"expected", "POLYGON ((0 0, 1 0, 1 1, 0 0))"}});
}

} // namespace geo::geom
