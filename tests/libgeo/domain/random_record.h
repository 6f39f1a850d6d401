#pragma once

#include "domain/record.h"

#include <QRandomGenerator>

#include <fmt/format.h>

#include <string>
#include <vector>

namespace geo::domain {

// Records of any kind with valid values drawn at random: one seed, one sequence. A small stock of values makes equal
// ones common; a share of them (0..1) is not known where the field allows it.
class RandomRecords {
public:
    RandomRecords(quint32 seed, double unknownShare)
        : m_random(seed)
        , m_unknownShare(unknownShare) {}

    [[nodiscard]] Record record(Kind kind) {
        Record made = emptyRecord(kind);
        made.id = 1 + m_random.bounded(1'000'000);
        const KindInfo& info = infoOf(kind);
        for (std::size_t i = 0; i < info.fields.size(); ++i) {
            if (!info.fields[i].required && m_random.bounded(1.0) < m_unknownShare) continue;
            made.values[i] = value(kind, info.fields[i]);
        }
        for (std::size_t i = 0; i < info.shapes.size(); ++i)
            if (m_random.bounded(1.0) >= m_unknownShare) made.shapes[i] = shape(info.shapes[i].type);
        return made;
    }

    [[nodiscard]] Value value(Kind kind, const FieldInfo& field) {
        switch (field.type) {
        case FieldType::text:
            return Value{text(kind, field)};
        case FieldType::integer:
            return Value{whole(field)};
        case FieldType::number:
            return Value{static_cast<double>(whole(field)) + (hasRoom(field) ? m_random.bounded(4) / 4.0 : 0.0)};
        case FieldType::boolean:
            return Value{std::int64_t{m_random.bounded(2)}};
        case FieldType::date:
            return Value{day()};
        case FieldType::code:
            return Value{code(field)};
        case FieldType::textList:
            return Value{list([&] { return text(kind, field); })};
        case FieldType::codeList:
            return Value{list([&] { return code(field); })};
        case FieldType::periodList:
            return Value{list([&] { return period(); })};
        }
        return {};
    }

    [[nodiscard]] std::string day() {
        return fmt::format("20{:02}-{:02}-{:02}", number(20, 30), number(1, 12), number(1, 28));
    }
    [[nodiscard]] int number(int low, int high) { return m_random.bounded(low, high + 1); }
    template <class Item>
    [[nodiscard]] Item oneOf(const std::vector<Item>& items) {
        return items[static_cast<std::size_t>(m_random.bounded(static_cast<int>(items.size())))];
    }

private:
    // Whether a quarter may be added to a whole number below the upper end.
    [[nodiscard]] static bool hasRoom(const FieldInfo& field) { return !field.range || field.range->high > 1.0; }

    [[nodiscard]] std::int64_t whole(const FieldInfo& field) {
        const double low = field.range ? field.range->low : 0.0;
        const double high = field.range ? field.range->high : 1000.0;
        const int first = static_cast<int>(low) + (field.refersTo ? 1 : 0);
        return number(first, static_cast<int>(std::min(high, low + 13.0) - (high > 1.0 ? 1.0 : 0.0)));
    }

    [[nodiscard]] std::string text(Kind kind, const FieldInfo& field) {
        const bool isOwnCode = field.name == "code" || field.name == "idu" || field.name == "insee_code";
        if (field.refersTo == Kind::commune || (kind == Kind::commune && isOwnCode))
            return oneOf<std::string>({"44109", "44162", "2A004", "2B033", "97120", "01001"});
        if (field.refersTo == Kind::parcel || (kind == Kind::parcel && isOwnCode))
            return fmt::format("44109000AB{:04}", number(1, 20));
        if (kind == Kind::needTemplate) return R"({"area_min_m2":"120"})";
        if (field.name == "choices") return fmt::format("{}", number(1, 40));
        if (kind == Kind::qpv && isOwnCode) return oneOf<std::string>({"QN04405M", "QP044001", "QN97601C"});
        if (kind == Kind::iris && isOwnCode) return fmt::format("44109{:04}", number(101, 110));
        return oneOf<std::string>(
            {"Halle Alstom 4", "halle", "HALLE", "L'atelier", "50 %", "a_b", "Bellevue", "éclusier", "Zola"});
    }

    [[nodiscard]] std::string code(const FieldInfo& field) {
        return std::string{
            field.codes[static_cast<std::size_t>(m_random.bounded(static_cast<int>(field.codes.size())))]};
    }

    [[nodiscard]] std::string period() {
        const int year = number(20, 30);
        return fmt::format("20{}-01-01/{}", year,
                           m_random.bounded(2) == 0 ? ".." : fmt::format("20{}-06-30", year + 1));
    }

    template <class Part>
    [[nodiscard]] std::string list(Part&& part) {
        std::string joined = part();
        for (int more = m_random.bounded(3); more > 0; --more) joined += "|" + part();
        return joined;
    }

    [[nodiscard]] geom::Geometry shape(geom::GeometryType type) {
        const double x = 355'000.0 + number(0, 5000);
        const double y = 6'689'000.0 + number(0, 5000);
        if (type == geom::GeometryType::point) return geom::PointM{x, y};
        if (type == geom::GeometryType::lineString) return geom::LineString{{{x, y}, {x + 10.0, y + 5.0}}};
        const geom::Ring ring{{x, y}, {x + 10.0, y}, {x + 10.0, y + 10.0}, {x, y}};
        return geom::MultiPolygon{{geom::Polygon{ring, {}}}};
    }

    QRandomGenerator m_random;
    double m_unknownShare;
};

} // namespace geo::domain
