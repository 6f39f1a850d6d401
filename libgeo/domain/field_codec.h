#pragma once

#include "domain/described.h"

#include <charconv>
#include <optional>
#include <type_traits>

// How the members of domain types are kept as values: included only where a domain type is described.
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
            GEO_ASSIGN(Member member, Codec<Member>::make(partOf(part)));
            members.push_back(std::move(member));
        }
        return members;
    }

private:
    // A part as a value by itself: the numbers of rows are numbers.
    static Value partOf(const std::string& part) {
        if constexpr (Codec<Member>::kType == FieldType::integer) {
            std::int64_t number = 0;
            const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
            if (error == std::errc{} && end == part.data() + part.size()) return number;
        }
        return part;
    }
};

} // namespace geo::domain
