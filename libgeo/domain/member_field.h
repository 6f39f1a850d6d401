#pragma once

#include "domain/field_codec.h"

// How members become fields and shapes: included only by the .cpp files that describe a domain type.
namespace geo::domain {

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
