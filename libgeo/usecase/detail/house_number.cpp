#include "usecase/detail/house_number.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace geo::usecase::detail {

namespace {

constexpr std::size_t kLongestNumber = 4;
constexpr std::size_t kPostcode = 5;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == ',')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == ',')) text.remove_suffix(1);
    return text;
}

std::string lower(std::string_view text) {
    std::string out{text};
    for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

// "bis", "ter", "quater", or one letter: "12b".
bool isSuffix(std::string_view word) {
    constexpr std::array<std::string_view, 4> kSuffixes = {"bis", "ter", "quater", "quinquies"};
    return word.size() == 1 ? std::isalpha(static_cast<unsigned char>(word[0])) != 0
                            : std::ranges::find(kSuffixes, word) != kSuffixes.end();
}

bool isWordCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

// Where a number of exactly five digits stands by itself; npos for none.
std::size_t postcodeAt(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isDigit(text[i]) || (i > 0 && isWordCharacter(text[i - 1]))) continue;
        std::size_t end = i;
        while (end < text.size() && isDigit(text[end])) ++end;
        if (end - i == kPostcode && (end == text.size() || !isWordCharacter(text[end]))) return i;
    }
    return std::string_view::npos;
}

} // namespace

std::optional<HouseNumber> houseNumberOf(std::string_view text) {
    text = trimmed(text);
    std::size_t digits = 0;
    while (digits < text.size() && isDigit(text[digits])) ++digits;
    if (digits == 0 || digits > kLongestNumber) return std::nullopt;
    HouseNumber house;
    std::from_chars(text.data(), text.data() + digits, house.number);
    std::string_view rest = text.substr(digits);
    const std::string_view word = trimmed(rest).substr(0, trimmed(rest).find_first_of(" ,"));
    if (const std::string small = lower(word); isSuffix(small)) {
        // "12 r de Strasbourg": r is the street, not a suffix; suffixes of letters stand at the number.
        if (small.size() > 1 || rest.starts_with(small) || rest.starts_with(word)) {
            house.suffix = small;
            rest = trimmed(rest).substr(word.size());
        }
    }
    house.street = trimmed(rest);
    const bool hasName = std::ranges::any_of(house.street, [](char c) { return !isDigit(c) && c != ' '; });
    return hasName ? std::optional{house} : std::nullopt;
}

std::string withoutPostcode(std::string_view text) {
    const std::size_t at = postcodeAt(text);
    std::string out{text};
    if (at == std::string_view::npos) return out;
    out.erase(at, kPostcode);
    return trimmed(out).empty() ? std::string{text} : out;
}

std::string communeOfAddress(std::string_view address) {
    const std::size_t at = postcodeAt(address);
    return at == std::string_view::npos ? std::string{} : std::string{trimmed(address.substr(at + kPostcode))};
}

} // namespace geo::usecase::detail
