#include "domain/value.h"

#include <array>
#include <cctype>
#include <utility>

// The text forms that comparisons go by: without case, accents and punctuation.
namespace geo::domain {

namespace {

// Latin letters of the official files, UTF-8, with their plain form.
constexpr std::array<std::pair<std::string_view, std::string_view>, 44> kPlain = {{
    {"à", "a"},  {"á", "a"}, {"â", "a"}, {"ä", "a"}, {"ã", "a"}, {"å", "a"}, {"ç", "c"}, {"è", "e"},  {"é", "e"},
    {"ê", "e"},  {"ë", "e"}, {"ì", "i"}, {"í", "i"}, {"î", "i"}, {"ï", "i"}, {"ñ", "n"}, {"ò", "o"},  {"ó", "o"},
    {"ô", "o"},  {"ö", "o"}, {"õ", "o"}, {"ù", "u"}, {"ú", "u"}, {"û", "u"}, {"ü", "u"}, {"ÿ", "y"},  {"œ", "oe"},
    {"æ", "ae"}, {"À", "a"}, {"Á", "a"}, {"Â", "a"}, {"Ä", "a"}, {"Ç", "c"}, {"È", "e"}, {"É", "e"},  {"Ê", "e"},
    {"Ë", "e"},  {"Î", "i"}, {"Ï", "i"}, {"Ô", "o"}, {"Ö", "o"}, {"Ù", "u"}, {"Û", "u"}, {"Œ", "oe"},
}};

std::size_t sequenceLength(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xF0) return 4;
    return lead >= 0xE0 ? 3 : 2;
}

std::string_view plain(std::string_view letter) {
    for (const auto& [accented, bare] : kPlain)
        if (accented == letter) return bare;
    return {};
}

} // namespace

std::string normalised(std::string_view text) {
    std::string result;
    const auto separate = [&] {
        if (!result.empty() && result.back() != '_') result += '_';
    };
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = std::min(sequenceLength(lead), text.size() - i);
        if (length == 1 && std::isalnum(lead) != 0) {
            result += static_cast<char>(std::tolower(lead));
        } else if (const auto bare = length > 1 ? plain(text.substr(i, length)) : std::string_view{}; !bare.empty()) {
            result += bare;
        } else {
            separate();
        }
        i += length;
    }
    while (!result.empty() && result.back() == '_') result.pop_back();
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
