#include "formats/detail/contact_mask.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <optional>

namespace geo::formats::detail {

namespace {

using domain::FieldType;
using domain::Value;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// Letters of any script: their bytes in UTF-8 are not ASCII.
bool isWord(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80U;
}

// What stands between the groups of a number; "" where a digit follows at once.
std::string_view separatorAt(std::string_view text) {
    constexpr std::array<std::string_view, 14> kSeparators = {
        " - ",      " / ",          ". ",           "- ",           " ",           ".", "-", "/", "_",
        "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x91", "\xE2\x80\x93"};
    for (const std::string_view separator : kSeparators)
        if (text.starts_with(separator)) return separator;
    return {};
}

// The length of "0", "+33", "0033", "(+33) (0)" and the like in front of the nine digits of a number; 0 for none. Those
// overseas have prefixes of their own, and nine digits as well (Arcep, plan national de numérotation).
std::size_t prefixAt(std::string_view text) {
    constexpr std::array<std::string_view, 5> kCountries = {"33", "262", "590", "594", "596"};
    std::size_t at = text.starts_with('(') ? 1 : 0;
    const bool isInternational = text.substr(at).starts_with('+') || text.substr(at).starts_with("00");
    if (!isInternational) return text.starts_with('0') ? 1 : 0;
    at += text[at] == '+' ? 1 : 2;
    at += separatorAt(text.substr(at)).size();
    const auto country =
        std::ranges::find_if(kCountries, [&](std::string_view c) { return text.substr(at).starts_with(c); });
    if (country == kCountries.end()) return 0;
    at += country->size();
    if (text.substr(at).starts_with(')')) ++at;
    at += separatorAt(text.substr(at)).size();
    if (text.substr(at).starts_with("(0)")) {
        at += 3;
        at += separatorAt(text.substr(at)).size();
    } else if (text.substr(at).starts_with('0')) {
        ++at;
    }
    return at;
}

// The length of a telephone number at the beginning of the text; 0 for none. One kind of separator throughout, so that
// a date beside an hour is not taken for a number.
std::size_t numberAt(std::string_view text) {
    std::size_t at = prefixAt(text);
    if (at == 0) return 0;
    std::string_view used;
    if (text.starts_with("0 ")) ++at; // "0 800 ..."
    if (at >= text.size() || text[at] == '0' || !isDigit(text[at])) return 0;
    for (int digits = 1; digits < 9; ++digits) {
        ++at;
        const std::string_view separator = separatorAt(text.substr(at));
        if (!separator.empty() && !used.empty() && separator != used) return 0;
        if (!separator.empty()) used = separator;
        at += separator.size();
        if (at >= text.size() || !isDigit(text[at])) return 0;
    }
    ++at;
    return at < text.size() && isDigit(text[at]) ? 0 : at;
}

// The sign between a name and its house: "@", or what people write for it.
std::size_t atSignAt(std::string_view text) {
    constexpr std::array<std::string_view, 9> kSigns = {"@",    " @ ",  " (at) ",      " [at] ",   "(at)",
                                                        "[at]", " at ", " (arobase) ", " arobase "};
    for (const std::string_view sign : kSigns)
        if (text.starts_with(sign)) return sign.size();
    return 0;
}

bool isInAddress(char c) {
    return isWord(c) || std::string_view{"._%+-'"}.contains(c);
}

// The length of "house.fr" at the beginning of the text; 0 where it is none.
std::size_t houseAt(std::string_view text) {
    std::size_t at = 0;
    std::size_t lastDot = 0;
    while (at < text.size() && (isWord(text[at]) || text[at] == '-' || text[at] == '.')) {
        if (text[at] == '.') lastDot = at;
        ++at;
    }
    while (at > 0 && (text[at - 1] == '.' || text[at - 1] == '-')) --at; // the end of the sentence
    if (lastDot >= at && at > 0) lastDot = text.substr(0, at).rfind('.');
    if (lastDot == 0 || lastDot == std::string_view::npos || lastDot >= at) return 0;
    return at - lastDot > 2 && std::ranges::none_of(text.substr(lastDot + 1, at - lastDot - 1), isDigit) ? at : 0;
}

struct Found {
    std::size_t first;
    std::size_t length;
};

std::optional<Found> addressAround(std::string_view text, std::size_t sign, std::size_t earliest) {
    const std::size_t length = atSignAt(text.substr(sign));
    if (length == 0) return std::nullopt;
    std::size_t first = sign;
    while (first > earliest && isInAddress(text[first - 1])) --first;
    const std::size_t house = houseAt(text.substr(sign + length));
    if (first == sign || house == 0) return std::nullopt;
    return Found{first, sign + length + house - first};
}

// The first address or number at or behind `from`.
std::optional<Found> contactIn(std::string_view text, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        if (const auto address = addressAround(text, i, from)) return address;
        if (i > 0 && (isDigit(text[i - 1]) || text[i - 1] == '+')) continue;
        if (const std::size_t length = numberAt(text.substr(i))) return Found{i, length};
    }
    return std::nullopt;
}

int maskName(std::string& text, const std::string& name) {
    int count = 0;
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + kMask.size())) {
        text.replace(at, name.size(), kMask);
        ++count;
    }
    return count;
}

bool isFree(FieldType type) {
    return type == FieldType::text || type == FieldType::textList;
}

} // namespace

int maskContacts(std::string& text) {
    int count = 0;
    for (std::size_t from = 0; const auto found = contactIn(text, from); ++count) {
        text.replace(found->first, found->length, kMask);
        from = found->first + kMask.size();
    }
    return count;
}

void ContactMask::mask(std::string_view field, Value& value, const std::vector<std::string>& names) {
    auto* text = std::get_if<std::string>(&value);
    if (!text) return;
    int count = 0;
    for (const std::string& name : names) count += maskName(*text, name);
    count += maskContacts(*text);
    if (count > 0) m_counts[std::string{field}] += count;
}

void ContactMask::apply(domain::Record& record) {
    constexpr std::size_t kShortestName = 4; // bytes: shorter ones are found in the midst of words
    const domain::KindInfo& info = domain::infoOf(record.kind);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < info.fields.size() && i < record.values.size(); ++i)
        if (std::string name = domain::toText(record.values[i]);
            info.fields[i].personal && isFree(info.fields[i].type) && name.size() >= kShortestName)
            names.push_back(std::move(name));
    for (std::size_t i = 0; i < info.fields.size() && i < record.values.size(); ++i) {
        const domain::FieldInfo& field = info.fields[i];
        const bool isCode = field.refersTo || info.keyField == i || field.name == "code";
        if (isFree(field.type) && !field.personal && !isCode) mask(field.name, record.values[i], names);
    }
}

void ContactMask::apply(const std::vector<Column>& columns, std::vector<Value>& row) {
    for (std::size_t i = 0; i < columns.size() && i < row.size(); ++i)
        if (isFree(columns[i].type)) mask(columns[i].name, row[i], {});
}

std::vector<Diagnostic> ContactMask::diagnostics() const {
    std::vector<Diagnostic> found;
    for (const auto& [field, count] : m_counts)
        found.push_back({DiagnosticCode::contactsMasked,
                         Severity::note,
                         {},
                         "",
                         {{"field", field}, {"count", fmt::format("{}", count)}}});
    return found;
}

} // namespace geo::formats::detail
