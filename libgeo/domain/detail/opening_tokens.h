#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace geo::domain::detail {

enum class OpeningTokenType : std::uint8_t {
    day, // value: 0 Monday to 6 Sunday
    everyDay,
    time, // value: minutes of the day, up to 48 hours
    allDay,
    through, // "-", "au", "à"
    also,    // "," "et" "/"
    except,  // "sauf"
    off,
    holiday, // public or school holidays
    month,
    other // not understood
};

struct OpeningToken {
    OpeningTokenType type = OpeningTokenType::other;
    int value = 0;
};

// The words of one rule of opening hours. Letters of any case, with or without accents; what only fills ("du", "de",
// ":") is left out. Linear.
[[nodiscard]] std::vector<OpeningToken> openingTokens(std::string_view rule);

} // namespace geo::domain::detail
