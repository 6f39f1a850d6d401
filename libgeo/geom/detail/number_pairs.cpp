#include "geom/detail/number_pairs.h"

#include "geom/crs.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <string>
#include <utility>

namespace geo::geom::detail {

namespace {

struct Spelling {
    std::string_view written;
    std::string_view meant;
};

// What keyboards, web pages and this program's own labels write, as plain characters.
constexpr std::array kSpellings = {
    Spelling{"\u00a0", " "}, Spelling{"\u202f", " "}, Spelling{"\u2009", " "},  Spelling{"\u00ba", "\u00b0"},
    Spelling{"\u2032", "'"}, Spelling{"\u2019", "'"}, Spelling{"\u2033", "\""}, Spelling{"\u201d", "\""},
    Spelling{"''", "\""},    Spelling{"\u2212", "-"}, Spelling{"\t", " "},      Spelling{"(", " "},
    Spelling{")", " "},      Spelling{"=", " "},      Spelling{":", " "},
};

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

bool isLetter(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string plain(std::string_view text) {
    std::string out{text};
    for (const auto& [written, meant] : kSpellings) replaceAll(out, written, meant);
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return out;
}

// Takes a word out of a text where it stands by itself; false where it does not.
bool take(std::string& text, std::string_view word) {
    const std::size_t at = text.find(word);
    if (at == std::string::npos) return false;
    const std::size_t end = at + word.size();
    if ((at > 0 && isLetter(text[at - 1])) || (end < text.size() && (isLetter(text[end]) || isDigit(text[end]))))
        return false;
    text.replace(at, word.size(), std::string(word.size(), ' '));
    return true;
}

int takeCrs(std::string& text) {
    constexpr std::array<std::pair<std::string_view, int>, 8> kNames = {{{"RGF93", 0},
                                                                         {"LAMBERT-93", kLambert93},
                                                                         {"LAMBERT 93", kLambert93},
                                                                         {"LAMBERT93", kLambert93},
                                                                         {"L93", kLambert93},
                                                                         {"CC47", kConicConform47},
                                                                         {"WGS84", kLonLat},
                                                                         {"WGS 84", kLonLat}}};
    int epsg = 0;
    for (const auto& [name, code] : kNames)
        if (take(text, name) && code != 0) epsg = code;
    const std::size_t at = text.find("EPSG");
    if (at == std::string::npos) return epsg;
    std::size_t from = at + 4;
    while (from < text.size() && text[from] == ' ') ++from;
    std::size_t to = from;
    while (to < text.size() && isDigit(text[to])) ++to;
    std::from_chars(text.data() + from, text.data() + to, epsg);
    text.replace(at, to - at, std::string(to - at, ' '));
    return epsg;
}

// A number with a decimal point or comma, whole; grouping spaces have been taken out.
std::optional<double> number(std::string text) {
    std::ranges::replace(text, ',', '.');
    if (text.starts_with('+')) text.erase(0, 1);
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && !text.empty() ? std::optional{value}
                                                                                     : std::nullopt;
}

std::vector<std::string> words(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        if (end > at) parts.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

// "355 576,5": a first group of one to three digits, then groups of exactly three.
std::optional<double> grouped(std::span<const std::string> groups) {
    if (groups.empty()) return std::nullopt;
    std::string joined = groups.front();
    for (std::size_t i = 1; i < groups.size(); ++i) {
        const std::size_t digits = std::min(groups[i].find_first_of(".,"), groups[i].size());
        const std::size_t before = groups[i - 1].find_first_of(".,");
        const std::size_t lead = groups[0].find_first_not_of("+-");
        if (digits != 3 || before != std::string::npos || groups[0].size() - std::min(lead, groups[0].size()) > 3)
            return std::nullopt;
        joined += groups[i];
    }
    return number(std::move(joined));
}

void addPair(std::vector<NumberPair>& pairs, std::optional<double> first, std::optional<double> second) {
    if (first && second) pairs.push_back({*first, *second, false, false, {}, 0});
}

// A comma between two numbers without a space: the only one, or the middle one of three.
void addCommaPair(std::vector<NumberPair>& pairs, const std::string& text) {
    const auto commas = std::ranges::count(text, ',');
    if (commas != 1 && commas != 3) return;
    std::size_t at = text.find(',');
    if (commas == 3) at = text.find(',', at + 1);
    addPair(pairs, number(text.substr(0, at)), number(text.substr(at + 1)));
}

// Plain numbers: "a b", "a; b", "a, b", "a,b", with groups of three.
std::vector<NumberPair> plainPairs(std::string text) {
    std::vector<NumberPair> pairs;
    replaceAll(text, ", ", ";");
    replaceAll(text, "/", ";");
    if (const auto halves = words(text, ';'); halves.size() == 2) {
        addPair(pairs, grouped(words(halves[0], ' ')), grouped(words(halves[1], ' ')));
        return pairs;
    }
    const auto groups = words(text, ' ');
    if (groups.size() == 1) addCommaPair(pairs, groups.front());
    const std::span<const std::string> all{groups};
    for (std::size_t cut = 1; cut < groups.size(); ++cut)
        addPair(pairs, grouped(all.first(cut)), grouped(all.subspan(cut)));
    return pairs;
}

struct Angle {
    double degrees = 0.0;
    bool hasSign = false; // a degree sign or minutes
    bool hasMinutes = false;
    char letter = 0; // N S E W O, before or behind
};

// Reads angles one after the other.
class AngleReader {
public:
    explicit AngleReader(std::string_view text)
        : m_text(text) {}

    std::optional<Angle> next() {
        Angle angle;
        skip();
        angle.letter = letter();
        const auto degrees = value();
        if (!degrees) return std::nullopt;
        angle.degrees = *degrees;
        angle.hasSign = sign("\u00b0");
        if (angle.hasSign) addMinutes(angle);
        skip();
        if (angle.letter == 0) angle.letter = letter();
        return angle;
    }
    bool atEnd() {
        skip();
        return m_at >= m_text.size();
    }

private:
    void addMinutes(Angle& angle) {
        const bool isNegative = angle.degrees < 0.0 || m_isNegative;
        double beyond = 0.0;
        for (const auto& [mark, share] : {std::pair{"'", 60.0}, std::pair{"\"", 3600.0}}) {
            const std::size_t before = m_at;
            const auto part = value();
            if (part && (sign(mark) || (share == 3600.0 && angle.hasMinutes))) {
                beyond += *part / share;
                angle.hasMinutes = true;
            } else {
                m_at = before;
            }
        }
        angle.degrees += isNegative ? -beyond : beyond;
    }
    void skip() {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == ';')) ++m_at;
    }
    char letter() {
        skip();
        if (m_at >= m_text.size() || std::string_view{"NSEWO"}.find(m_text[m_at]) == std::string_view::npos) return 0;
        const char found = m_text[m_at++];
        skip();
        return found;
    }
    bool sign(std::string_view mark) {
        skip();
        if (!m_text.substr(m_at).starts_with(mark)) return false;
        m_at += mark.size();
        return true;
    }
    std::optional<double> value() {
        skip();
        std::size_t end = m_at;
        while (end < m_text.size() &&
               (isDigit(m_text[end]) || std::string_view{"+-.,"}.find(m_text[end]) != std::string_view::npos))
            ++end;
        std::string digits{m_text.substr(m_at, end - m_at)};
        while (digits.ends_with(',')) digits.pop_back(); // a comma between the two
        const auto read = number(digits);
        if (!read) return std::nullopt;
        m_isNegative = digits.starts_with('-');
        m_at = end;
        return read;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_isNegative = false; // "-0°33'" too
};

bool isEast(char letter) {
    return letter == 'E' || letter == 'W' || letter == 'O';
}

std::optional<NumberPair> anglePair(std::string text) {
    replaceAll(text, ", ", ";");
    AngleReader reader{text};
    const auto first = reader.next();
    const auto second = first ? reader.next() : std::nullopt;
    if (!second || !reader.atEnd()) return std::nullopt;
    const bool hasLetters = first->letter != 0 && second->letter != 0;
    if (!hasLetters && (first->letter != 0 || second->letter != 0)) return std::nullopt;
    if (hasLetters && isEast(first->letter) == isEast(second->letter)) return std::nullopt;
    if (!hasLetters && !first->hasSign) return std::nullopt;
    const auto signedOf = [](const Angle& angle) {
        const bool isBack = angle.letter == 'S' || angle.letter == 'W' || angle.letter == 'O';
        return isBack ? -angle.degrees : angle.degrees;
    };
    NumberPair pair{signedOf(*first), signedOf(*second), true, first->hasMinutes || second->hasMinutes, {}, 0};
    if (hasLetters) pair.eastFirst = isEast(first->letter);
    return pair;
}

} // namespace

std::vector<NumberPair> numberPairs(std::string_view text) {
    std::string letters = plain(text);
    const int epsg = takeCrs(letters);
    std::optional<bool> eastFirst;
    const std::size_t x = letters.find('X');
    const std::size_t y = letters.find('Y');
    if (take(letters, "X") && take(letters, "Y")) eastFirst = x < y;
    const std::size_t lon = std::min(letters.find("LON"), letters.find("LNG"));
    const std::size_t lat = letters.find("LAT");
    bool isDegrees = false;
    for (const std::string_view word : {"LONGITUDE", "LATITUDE", "LON", "LNG", "LAT"})
        if (take(letters, word)) isDegrees = true;
    if (isDegrees && lon != std::string::npos && lat != std::string::npos) eastFirst = lon < lat;
    if (const auto angles = anglePair(letters)) {
        std::vector<NumberPair> one{*angles};
        if (!one.front().eastFirst) one.front().eastFirst = eastFirst;
        return one;
    }
    auto pairs = plainPairs(letters);
    for (NumberPair& pair : pairs) {
        pair.epsg = epsg;
        pair.isDegrees = isDegrees;
        pair.eastFirst = eastFirst;
    }
    return pairs;
}

} // namespace geo::geom::detail
