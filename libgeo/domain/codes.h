#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace geo::domain {

// The texts by which the values of an enumeration are kept and exchanged, in the order of the enumeration:
//   template <> struct Codes<SiteKind> { static constexpr std::array<std::string_view, 5> kTexts = {...}; };
// The words a person reads are in app/text.
template <class Enum>
struct Codes;

template <class Enum>
concept Coded = requires {
    Codes<Enum>::kTexts.size();
};

template <Coded Enum>
[[nodiscard]] constexpr std::string_view codeOf(Enum value) {
    return Codes<Enum>::kTexts.at(static_cast<std::size_t>(value));
}

template <Coded Enum>
[[nodiscard]] constexpr std::optional<Enum> fromCode(std::string_view text) {
    for (std::size_t i = 0; i < Codes<Enum>::kTexts.size(); ++i)
        if (Codes<Enum>::kTexts[i] == text) return static_cast<Enum>(i);
    return std::nullopt;
}

template <Coded Enum>
[[nodiscard]] constexpr std::span<const std::string_view> codesOf() {
    return Codes<Enum>::kTexts;
}

} // namespace geo::domain
