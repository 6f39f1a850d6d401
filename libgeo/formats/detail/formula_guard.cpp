#include "formats/detail/formula_guard.h"

#include <string_view>

namespace geo::formats::detail {

namespace {

// The number of apostrophes in front of what begins a formula; npos where the text does not begin one.
std::size_t apostrophes(const std::string& text) {
    constexpr std::string_view kStarts = "=+-@\t\r";
    const std::size_t first = text.find_first_not_of('\'');
    return first != std::string::npos && kStarts.contains(text[first]) ? first : std::string::npos;
}

} // namespace

std::string guarded(std::string text) {
    if (apostrophes(text) != std::string::npos) text.insert(text.begin(), '\'');
    return text;
}

std::string unguarded(std::string text) {
    const std::size_t count = apostrophes(text);
    if (count != std::string::npos && count > 0) text.erase(0, 1);
    return text;
}

} // namespace geo::formats::detail
