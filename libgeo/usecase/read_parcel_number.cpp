#include "usecase/read_parcel_number.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace geo::usecase {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLetter(char c) {
    return c >= 'A' && c <= 'Z';
}
bool areDigits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

// "AB", "B", "0B"; sections of Alsace and Moselle are numbers and are only read in a whole identifier.
bool isSection(std::string_view text) {
    if (text.size() == 2 && text[0] == '0') return isLetter(text[1]);
    return !text.empty() && text.size() <= 2 && std::ranges::all_of(text, isLetter);
}

// Words and numbers in capitals: "AB123" is two, "n°", "section", "parcelle" and signs none.
std::vector<std::string> pieces(std::string_view text) {
    std::vector<std::string> found;
    std::string piece;
    const auto end = [&] {
        if (!piece.empty() && piece != "N" && piece != "NO" && piece != "SECTION" && piece != "PARCELLE" &&
            piece != "PREFIXE")
            found.push_back(piece);
        piece.clear();
    };
    for (const char raw : text) {
        const auto byte = static_cast<unsigned char>(raw);
        const char c = byte < 0x80 ? static_cast<char>(std::toupper(byte)) : raw;
        const bool isWord = isDigit(c) || isLetter(c) || byte >= 0x80;
        // "AB123" parts; "0A" stays.
        if (!isWord || (!piece.empty() && isDigit(c) && !isDigit(piece.back()))) end();
        if (isWord) piece += c;
    }
    end();
    return found;
}

std::string padded(std::string_view text, std::size_t size) {
    return std::string(size - std::min(size, text.size()), '0').append(text);
}

std::optional<ParcelNumber> wholeIdentifier(std::string_view text) {
    std::string plain;
    for (const char c : text)
        if (c != ' ' && c != '-' && c != '_') plain += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (!ParcelId::parse(plain)) return std::nullopt;
    return ParcelNumber{plain.substr(0, 5), plain.substr(5, 3), plain.substr(8, 2), plain.substr(10)};
}

// "n°" has a sign of two bytes, which is no letter of a commune's name.
std::string withoutDegreeSigns(std::string_view text) {
    std::string plain{text};
    for (const std::string_view sign : {"\u00b0", "\u00ba"})
        for (std::size_t at = plain.find(sign); at != std::string::npos; at = plain.find(sign))
            plain.replace(at, sign.size(), " ");
    return plain;
}

} // namespace

std::optional<ParcelNumber> readParcelNumber(std::string_view text) {
    if (auto whole = wholeIdentifier(text)) return whole;
    auto words = pieces(withoutDegreeSigns(text));
    if (words.size() < 2 || !areDigits(words.back()) || words.back().size() > 4) return std::nullopt;
    ParcelNumber number;
    number.number = padded(words.back(), 4);
    words.pop_back();
    if (!isSection(words.back())) return std::nullopt;
    number.section = padded(words.back(), 2);
    words.pop_back();
    if (!words.empty() && words.back().size() == 3 && areDigits(words.back())) {
        number.prefix = words.back();
        words.pop_back();
    }
    for (const std::string& word : words) number.commune += (number.commune.empty() ? "" : " ") + word;
    const bool hasDigits = std::ranges::any_of(number.commune, isDigit);
    if (hasDigits && !InseeCode::parse(number.commune)) return std::nullopt;
    return number;
}

Result<ParcelId> parcelIdOf(const InseeCode& commune, std::string_view prefix, const ParcelNumber& number) {
    return ParcelId::parse(commune.text() + padded(prefix, 3) + number.section + number.number);
}

} // namespace geo::usecase
