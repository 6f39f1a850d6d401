#pragma once

#include <string>

namespace geo::formats::detail {

// A text that no spreadsheet takes for a formula: an apostrophe in front of = + - @, tab and return (OWASP, CSV
// injection), and in front of apostrophes that stand before one of them, so that reading gives the text back.
[[nodiscard]] std::string guarded(std::string text);

// The text without that apostrophe.
[[nodiscard]] std::string unguarded(std::string text);

} // namespace geo::formats::detail
