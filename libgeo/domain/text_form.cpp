#include "domain/value.h"

#include <algorithm>
#include <array>
#include <utility>

// The text forms that comparisons go by: without case, accents and punctuation.
namespace geo::domain {

namespace {

// Latin letters of the official files, UTF-8, with their plain form.
constexpr std::array<std::pair<std::string_view, std::string_view>, 58> kPlain = {{
    {"à", "a"},  {"á", "a"},  {"â", "a"},  {"ä", "a"},  {"ã", "a"}, {"å", "a"}, {"ç", "c"}, {"è", "e"}, {"é", "e"},
    {"ê", "e"},  {"ë", "e"},  {"ì", "i"},  {"í", "i"},  {"î", "i"}, {"ï", "i"}, {"ñ", "n"}, {"ò", "o"}, {"ó", "o"},
    {"ô", "o"},  {"ö", "o"},  {"õ", "o"},  {"ù", "u"},  {"ú", "u"}, {"û", "u"}, {"ü", "u"}, {"ý", "y"}, {"ÿ", "y"},
    {"œ", "oe"}, {"æ", "ae"}, {"À", "a"},  {"Á", "a"},  {"Â", "a"}, {"Ä", "a"}, {"Ã", "a"}, {"Å", "a"}, {"Ç", "c"},
    {"È", "e"},  {"É", "e"},  {"Ê", "e"},  {"Ë", "e"},  {"Ì", "i"}, {"Í", "i"}, {"Î", "i"}, {"Ï", "i"}, {"Ñ", "n"},
    {"Ò", "o"},  {"Ó", "o"},  {"Ô", "o"},  {"Ö", "o"},  {"Õ", "o"}, {"Ù", "u"}, {"Ú", "u"}, {"Û", "u"}, {"Ü", "u"},
    {"Ý", "y"},  {"Ÿ", "y"},  {"Œ", "oe"}, {"Æ", "ae"},
}};

std::size_t sequenceLength(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xF0) return 4;
    return lead >= 0xE0 ? 3 : 2;
}

// U+0300 to U+036F, the accents of decomposed text: 0xCC 0x80 to 0xCD 0xAF.
bool isCombiningAccent(std::string_view letter) {
    if (letter.size() != 2) return false;
    const auto first = static_cast<unsigned char>(letter[0]);
    const auto second = static_cast<unsigned char>(letter[1]);
    return first == 0xCC || (first == 0xCD && second <= 0xAF);
}

std::string_view plain(std::string_view letter) {
    for (const auto& [accented, bare] : kPlain)
        if (accented == letter) return bare;
    return {};
}

// Calls `take(letter, isPlain)` for each letter, in lower case and without accent; isPlain tells a letter or a digit.
template <class Take>
void forEachFolded(std::string_view text, Take&& take) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = std::min(sequenceLength(lead), text.size() - i);
        const std::string_view letter = text.substr(i, length);
        i += length;
        if (length == 1) {
            const char lower =
                lead >= 'A' && lead <= 'Z' ? static_cast<char>(lead - 'A' + 'a') : static_cast<char>(lead);
            take(std::string_view{&lower, 1}, (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9'));
        } else if (const auto bare = plain(letter); !bare.empty()) {
            take(bare, true);
        } else if (!isCombiningAccent(letter)) {
            take(letter, false);
        }
    }
}

} // namespace

std::string normalised(std::string_view text) {
    std::string result;
    forEachFolded(text, [&](std::string_view letter, bool isPlain) {
        if (isPlain)
            result += letter;
        else if (!result.empty() && result.back() != '_')
            result += '_';
    });
    while (!result.empty() && result.back() == '_') result.pop_back();
    return result;
}

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    forEachFolded(text, [&](std::string_view letter, bool) { result += letter; });
    return result;
}

std::vector<std::string> listParts(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto bar = text.find('|');
        std::string_view part = text.substr(0, bar);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        if (!part.empty()) parts.emplace_back(part);
        text = bar == std::string_view::npos ? std::string_view{} : text.substr(bar + 1);
    }
    return parts;
}

} // namespace geo::domain
