#pragma once

#include "domain/described.h"

#include <optional>
#include <type_traits>

// How members become fields: included only by the .cpp files that describe a domain type.
namespace geo::domain {

namespace codec {

[[nodiscard]] Error misfit(std::string_view expected, const Value& value);
[[nodiscard]] Result<double> asNumber(const Value& value);
[[nodiscard]] Result<std::int64_t> asInteger(const Value& value);
[[nodiscard]] Result<std::string> asText(const Value& value);

} // namespace codec

template <>
struct Codec<std::string> {
    static constexpr FieldType kType = FieldType::text;
    static Value get(const std::string& member) { return member.empty() ? Value{} : Value{member}; }
    static Result<std::string> make(const Value& value) {
        if (!isKnown(value)) return std::string{};
        return codec::asText(value);
    }
};

template <>
struct Codec<double> {
    static constexpr FieldType kType = FieldType::number;
    static Value get(double member) { return member; }
    static Result<double> make(const Value& value) { return codec::asNumber(value); }
};

template <std::integral Int>
struct Codec<Int> {
    static constexpr FieldType kType = FieldType::integer;
    static Value get(Int member) { return static_cast<std::int64_t>(member); }
    static Result<Int> make(const Value& value) {
        return transformed(codec::asInteger(value), [](std::int64_t v) { return static_cast<Int>(v); });
    }
};

template <>
struct Codec<bool> {
    static constexpr FieldType kType = FieldType::boolean;
    static Value get(bool member) { return std::int64_t{member ? 1 : 0}; }
    static Result<bool> make(const Value& value) {
        return transformed(codec::asInteger(value), [](std::int64_t v) { return v != 0; });
    }
};

template <class Tag>
struct Codec<Quantity<Tag>> {
    static constexpr FieldType kType = FieldType::number;
    static Value get(Quantity<Tag> member) { return member.value; }
    static Result<Quantity<Tag>> make(const Value& value) {
        return transformed(codec::asNumber(value), [](double v) { return Quantity<Tag>{v}; });
    }
};

template <class Tag>
struct Codec<RowId<Tag>> {
    static constexpr FieldType kType = FieldType::integer;
    static Value get(RowId<Tag> member) { return member.isKept() ? Value{member.value} : Value{}; }
    static Result<RowId<Tag>> make(const Value& value) {
        if (!isKnown(value)) return RowId<Tag>{};
        return transformed(codec::asInteger(value), [](std::int64_t v) { return RowId<Tag>{v}; });
    }
};

template <class Rule>
struct Codec<OfficialCode<Rule>> {
    static constexpr FieldType kType = FieldType::text;
    static Value get(const OfficialCode<Rule>& member) { return member.text(); }
    static Result<OfficialCode<Rule>> make(const Value& value) {
        return chained(codec::asText(value), [](const std::string& text) { return OfficialCode<Rule>::parse(text); });
    }
};

template <>
struct Codec<Date> {
    static constexpr FieldType kType = FieldType::date;
    static Value get(Date member) { return isoDate(member); }
    static Result<Date> make(const Value& value) {
        return chained(codec::asText(value), [](const std::string& text) { return parseDate(text); });
    }
};

template <>
struct Codec<Period> {
    static constexpr FieldType kType = FieldType::text;
    static Value get(const Period& member) { return isoPeriod(member); }
    static Result<Period> make(const Value& value) {
        return chained(codec::asText(value), [](const std::string& text) { return parsePeriod(text); });
    }
};

template <Coded Enum>
struct Codec<Enum> {
    static constexpr FieldType kType = FieldType::code;
    static Value get(Enum member) { return std::string{codeOf(member)}; }
    static Result<Enum> make(const Value& value) {
        GEO_ASSIGN(const std::string text, codec::asText(value));
        if (const auto found = fromCode<Enum>(text)) return *found;
        return fail(ErrorCode::valueNotInList, {{"value", text}});
    }
};

template <class Member>
struct Codec<std::optional<Member>> {
    static constexpr FieldType kType = Codec<Member>::kType;
    static Value get(const std::optional<Member>& member) { return member ? Codec<Member>::get(*member) : Value{}; }
    static Result<std::optional<Member>> make(const Value& value) {
        if (!isKnown(value)) return std::optional<Member>{};
        return transformed(Codec<Member>::make(value),
                           [](Member made) { return std::optional<Member>{std::move(made)}; });
    }
};

template <class Member>
struct Codec<std::vector<Member>> {
    static constexpr FieldType kType = std::is_same_v<Member, Period> ? FieldType::periodList
                                       : Coded<Member>                ? FieldType::codeList
                                                                      : FieldType::textList;
    static Value get(const std::vector<Member>& members) {
        std::string joined;
        for (const Member& member : members) {
            if (!joined.empty()) joined += '|';
            joined += toText(Codec<Member>::get(member));
        }
        return joined.empty() ? Value{} : Value{joined};
    }
    static Result<std::vector<Member>> make(const Value& value) {
        std::vector<Member> members;
        if (!isKnown(value)) return members;
        GEO_ASSIGN(const std::string text, codec::asText(value));
        for (const std::string& part : listParts(text)) {
            GEO_ASSIGN(Member member, Codec<Member>::make(Value{part}));
            members.push_back(std::move(member));
        }
        return members;
    }
};

namespace codec {

template <class Member>
struct UnitOf {
    static constexpr Unit kUnit = Unit::none;
};
template <>
struct UnitOf<Metres> {
    static constexpr Unit kUnit = Unit::metres;
};
template <>
struct UnitOf<SquareMetres> {
    static constexpr Unit kUnit = Unit::squareMetres;
};
template <>
struct UnitOf<Minutes> {
    static constexpr Unit kUnit = Unit::minutes;
};
template <>
struct UnitOf<Euros> {
    static constexpr Unit kUnit = Unit::euros;
};
template <>
struct UnitOf<EurosPerYear> {
    static constexpr Unit kUnit = Unit::eurosPerYear;
};
template <>
struct UnitOf<EurosPerSquareMetreYear> {
    static constexpr Unit kUnit = Unit::eurosPerSquareMetreYear;
};
template <>
struct UnitOf<KilogramsPerSquareMetre> {
    static constexpr Unit kUnit = Unit::kilogramsPerSquareMetre;
};
template <>
struct UnitOf<Kilowatts> {
    static constexpr Unit kUnit = Unit::kilowatts;
};
template <>
struct UnitOf<Decibels> {
    static constexpr Unit kUnit = Unit::decibels;
};
template <>
struct UnitOf<KilometresPerHour> {
    static constexpr Unit kUnit = Unit::kilometresPerHour;
};
template <>
struct UnitOf<Share> {
    static constexpr Unit kUnit = Unit::share;
};
template <>
struct UnitOf<Residents> {
    static constexpr Unit kUnit = Unit::residents;
};
template <class Member>
struct UnitOf<std::optional<Member>> : UnitOf<Member> {};

template <class Member>
struct CodeTexts {
    static std::span<const std::string_view> texts() { return {}; }
};
template <Coded Enum>
struct CodeTexts<Enum> {
    static std::span<const std::string_view> texts() { return codesOf<Enum>(); }
};
template <class Member>
struct CodeTexts<std::optional<Member>> : CodeTexts<Member> {};
template <class Member>
struct CodeTexts<std::vector<Member>> : CodeTexts<Member> {};

template <class T, class Member>
T ownerOf(Member T::*);
template <class T, class Member>
Member memberOf(Member T::*);

} // namespace codec

// What may be said of a field beside its member: `field<&Space::area>("area_m2", {.required = true})`.
struct FieldTraits {
    bool required = false;
    bool personal = false;
    Unit unit = Unit::none;
    std::optional<Range> range = {};
    std::optional<Kind> refersTo = {};
};

template <auto kMember>
[[nodiscard]] auto field(std::string_view name, FieldTraits traits = {}) {
    using T = decltype(codec::ownerOf(kMember));
    using Member = decltype(codec::memberOf(kMember));
    const Unit unit = traits.unit == Unit::none ? codec::UnitOf<Member>::kUnit : traits.unit;
    const FieldInfo info{
        name,         Codec<Member>::kType, unit, traits.required, traits.personal, codec::CodeTexts<Member>::texts(),
        traits.range, traits.refersTo};
    return Field<T>{info, [](const T& object) { return Codec<Member>::get(object.*kMember); },
                    [](T& object, const Value& value) -> Result<void> {
                        auto made = Codec<Member>::make(value);
                        if (!made) return std::unexpected(std::move(made).error());
                        object.*kMember = std::move(*made);
                        return {};
                    }};
}

namespace codec {

// The type that a shape member holds, and how a geometry becomes it. Error: geometryWrongType (found, expected).
[[nodiscard]] Result<void> assign(std::optional<geom::PointM>& member, const geom::Geometry& geometry);
[[nodiscard]] Result<void> assign(geom::MultiPolygon& member, const geom::Geometry& geometry);
[[nodiscard]] Result<void> assign(geom::LineString& member, const geom::Geometry& geometry);
[[nodiscard]] geom::Geometry shapeOf(const std::optional<geom::PointM>& member);
[[nodiscard]] geom::Geometry shapeOf(const geom::MultiPolygon& member);
[[nodiscard]] geom::Geometry shapeOf(const geom::LineString& member);
template <class Member>
inline constexpr geom::GeometryType kShapeType = geom::GeometryType::none;
template <>
inline constexpr geom::GeometryType kShapeType<std::optional<geom::PointM>> = geom::GeometryType::point;
template <>
inline constexpr geom::GeometryType kShapeType<geom::MultiPolygon> = geom::GeometryType::multiPolygon;
template <>
inline constexpr geom::GeometryType kShapeType<geom::LineString> = geom::GeometryType::lineString;

} // namespace codec

template <auto kMember>
[[nodiscard]] auto shape(std::string_view name) {
    using T = decltype(codec::ownerOf(kMember));
    using Member = decltype(codec::memberOf(kMember));
    return Shape<T>{{name, codec::kShapeType<Member>},
                    [](const T& object) { return codec::shapeOf(object.*kMember); },
                    [](T& object, const geom::Geometry& geometry) { return codec::assign(object.*kMember, geometry); }};
}

// Adds a contradiction between two fields of a kind.
void contradict(std::vector<Error>& errors, Kind kind, std::string_view field, std::string_view other);

} // namespace geo::domain
