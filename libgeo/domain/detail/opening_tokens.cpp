#include "domain/detail/opening_tokens.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

namespace geo::domain::detail {

namespace {

using Type = OpeningTokenType;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char c) {
    return c >= 'a' && c <= 'z';
}

// Lower case without accents, typographic signs as those of a keyboard. Other bytes beyond ASCII become '?'.
std::string plainLetters(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, char>, 19> kPlain{{{"à", 'a'},
                                                                               {"â", 'a'},
                                                                               {"À", 'a'},
                                                                               {"é", 'e'},
                                                                               {"è", 'e'},
                                                                               {"ê", 'e'},
                                                                               {"É", 'e'},
                                                                               {"î", 'i'},
                                                                               {"ô", 'o'},
                                                                               {"û", 'u'},
                                                                               {"ù", 'u'},
                                                                               {"ç", 'c'},
                                                                               {"’", '\''},
                                                                               {"–", '-'},
                                                                               {"—", '-'},
                                                                               {"→", '-'},
                                                                               {"\u00A0", ' '},
                                                                               {"\u202F", ' '},
                                                                               {"−", '-'}}};
    std::string plain;
    while (!text.empty()) {
        const auto known =
            std::ranges::find_if(kPlain, [text](const auto& each) { return text.starts_with(each.first); });
        if (known != kPlain.end()) {
            plain += known->second;
            text.remove_prefix(known->first.size());
            continue;
        }
        const auto byte = static_cast<unsigned char>(text.front());
        plain += byte < 0x80 ? static_cast<char>(std::tolower(byte)) : '?';
        text.remove_prefix(1);
    }
    return plain;
}

std::optional<int> dayOf(std::string_view word) {
    if (word.size() > 4 && word.ends_with('s') && word != "thurs") word.remove_suffix(1);
    static constexpr std::array<std::array<std::string_view, 6>, 7> kDays{
        {{"mo", "mon", "monday", "lu", "lun", "lundi"},
         {"tu", "tue", "tuesday", "ma", "mar", "mardi"},
         {"we", "wed", "wednesday", "me", "mer", "mercredi"},
         {"th", "thu", "thursday", "je", "jeu", "jeudi"},
         {"fr", "fri", "friday", "ve", "ven", "vendredi"},
         {"sa", "sat", "saturday", "sa", "sam", "samedi"},
         {"su", "sun", "sunday", "di", "dim", "dimanche"}}};
    for (std::size_t day = 0; day < kDays.size(); ++day)
        if (std::ranges::find(kDays[day], word) != kDays[day].end()) return static_cast<int>(day);
    return std::nullopt;
}

std::optional<Type> typeOf(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, Type>, 47> kWords{{{"au", Type::through},
                                                                               {"a", Type::through},
                                                                               {"to", Type::through},
                                                                               {"jusqu", Type::through},
                                                                               {"et", Type::also},
                                                                               {"and", Type::also},
                                                                               {"ou", Type::also},
                                                                               {"sauf", Type::except},
                                                                               {"off", Type::off},
                                                                               {"closed", Type::off},
                                                                               {"ferme", Type::off},
                                                                               {"fermee", Type::off},
                                                                               {"fermeture", Type::off},
                                                                               {"ph", Type::holiday},
                                                                               {"sh", Type::holiday},
                                                                               {"feries", Type::holiday},
                                                                               {"ferie", Type::holiday},
                                                                               {"vacances", Type::holiday},
                                                                               {"quotidien", Type::everyDay},
                                                                               {"quotidiennement", Type::everyDay},
                                                                               {"jan", Type::month},
                                                                               {"feb", Type::month},
                                                                               {"apr", Type::month},
                                                                               {"may", Type::month},
                                                                               {"jun", Type::month},
                                                                               {"jul", Type::month},
                                                                               {"aug", Type::month},
                                                                               {"sep", Type::month},
                                                                               {"oct", Type::month},
                                                                               {"nov", Type::month},
                                                                               {"dec", Type::month},
                                                                               {"janvier", Type::month},
                                                                               {"fevrier", Type::month},
                                                                               {"mars", Type::month},
                                                                               {"avril", Type::month},
                                                                               {"mai", Type::month},
                                                                               {"juin", Type::month},
                                                                               {"juillet", Type::month},
                                                                               {"aout", Type::month},
                                                                               {"septembre", Type::month},
                                                                               {"octobre", Type::month},
                                                                               {"novembre", Type::month},
                                                                               {"decembre", Type::month},
                                                                               {"ete", Type::month},
                                                                               {"hiver", Type::month},
                                                                               {"easter", Type::month},
                                                                               {"week", Type::month}}};
    const auto found = std::ranges::find(kWords, word, [](const auto& each) { return each.first; });
    return found == kWords.end() ? std::nullopt : std::optional{found->second};
}

bool isFiller(std::string_view word) {
    static constexpr std::array<std::string_view, 17> kFillers{
        "du",      "de",   "le", "les",    "des",       "d",        "l",    "la",   "ouvert",
        "ouverte", "open", "h",  "heures", "ouverture", "horaires", "from", "jours"};
    return std::ranges::find(kFillers, word) != kFillers.end();
}

// The rest of a rule, read from the left.
class Scanner {
public:
    explicit Scanner(std::string_view rest)
        : m_rest(rest) {}

    std::vector<OpeningToken> all() {
        std::vector<OpeningToken> tokens;
        while (!m_rest.empty()) next(tokens);
        return tokens;
    }

private:
    bool took(std::string_view start) {
        if (!m_rest.starts_with(start)) return false;
        m_rest.remove_prefix(start.size());
        return true;
    }

    void next(std::vector<OpeningToken>& tokens) {
        if (took("24/7")) {
            tokens.insert(tokens.end(), {{Type::everyDay}, {Type::allDay}});
        } else if (took("24h/24") || took("24h24") || took("24/24") || took("24 h/24")) {
            tokens.push_back({Type::allDay});
        } else if (took("7j/7") || took("7/7") || took("tous les jours") || took("toute la semaine")) {
            tokens.push_back({Type::everyDay});
        } else if (isDigit(m_rest.front())) {
            tokens.push_back(time());
        } else if (isLetter(m_rest.front())) {
            word(tokens);
        } else {
            sign(tokens);
        }
    }

    void sign(std::vector<OpeningToken>& tokens) {
        const char c = m_rest.front();
        m_rest.remove_prefix(1);
        if (c == '-') tokens.push_back({Type::through});
        if (c == ',' || c == '/' || c == '&') tokens.push_back({Type::also});
        static constexpr std::string_view kNothing = " \t\r\n:'.,-/&()";
        if (kNothing.find(c) == std::string_view::npos) tokens.push_back({Type::other});
    }

    void word(std::vector<OpeningToken>& tokens) {
        const auto end = std::ranges::find_if_not(m_rest, isLetter);
        const std::string_view text{m_rest.begin(), end};
        m_rest.remove_prefix(text.size());
        if (const auto type = typeOf(text))
            tokens.push_back({*type});
        else if (const auto day = dayOf(text))
            tokens.push_back({Type::day, *day});
        else if (!isFiller(text))
            tokens.push_back({Type::other});
    }

    int number() {
        int value = 0;
        while (!m_rest.empty() && isDigit(m_rest.front())) {
            value = std::min(value * 10 + (m_rest.front() - '0'), 100'000);
            m_rest.remove_prefix(1);
        }
        return value;
    }

    // "09:00", "9h", "9h30", "9 h", "18"
    OpeningToken time() {
        const int hour = number();
        int minute = 0;
        const bool isColon = m_rest.size() > 1 && m_rest.front() == ':' && isDigit(m_rest[1]);
        if (isColon || took("h") || took(" h")) {
            if (isColon) m_rest.remove_prefix(1);
            if (!m_rest.empty() && isDigit(m_rest.front())) minute = number();
        }
        if (hour > 48 || minute > 59) return {Type::other};
        return {Type::time, hour * 60 + minute};
    }

    std::string_view m_rest;
};

} // namespace

std::vector<OpeningToken> openingTokens(std::string_view rule) {
    const std::string plain = plainLetters(rule);
    return Scanner{plain}.all();
}

} // namespace geo::domain::detail
