#include "domain/opening_hours.h"

#include "domain/detail/opening_tokens.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace geo::domain {

namespace {

using detail::OpeningToken;
using Type = detail::OpeningTokenType;

constexpr int kDay = 24 * 60;
constexpr int kWeek = 7 * kDay;
constexpr std::uint8_t kEveryDay = 0x7F;

std::uint8_t bitOf(int day) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(day));
}

std::uint8_t without(std::uint8_t days, std::uint8_t taken) {
    return static_cast<std::uint8_t>(days & ~taken);
}

// What one rule says.
struct Rule {
    std::uint8_t days = 0;
    std::vector<std::pair<int, int>> times; // minutes of the day, the end may be on the next
    bool isOff = false;
    bool isAbout = false; // anything at all has been said
    bool isHoliday = false;
    bool isDoubtful = false;
    bool hasMonth = false;
    bool isAfterOff = false; // "closed on ...": the days come behind
};

// The rules of a text, each laid over those before it.
class Week {
public:
    void part(std::string_view text) {
        m_text = text;
        m_isFirst = true;
        m_rule = {};
        m_last.reset();
        m_isExcept = false;
        const auto tokens = detail::openingTokens(text);
        for (std::size_t i = 0; i < tokens.size(); ++i) i += take(tokens, i);
        finish();
    }

    OpeningHours hours() && {
        for (std::size_t day = 0; day < m_times.size(); ++day)
            for (const auto& [from, until] : m_times[day]) add(static_cast<int>(day) * kDay + from, until - from);
        std::ranges::sort(m_hours.spans, {}, &OpenSpan::from);
        return std::move(m_hours);
    }

private:
    void add(int from, int length) {
        const int until = from + length;
        m_hours.spans.push_back({from, std::min(until, kWeek)});
        if (until > kWeek) m_hours.spans.push_back({0, until - kWeek});
    }

    // Takes a token; returns how many of those behind it were taken too.
    std::size_t take(const std::vector<OpeningToken>& tokens, std::size_t i) {
        const auto is = [&](std::size_t at, Type type) { return at < tokens.size() && tokens[at].type == type; };
        switch (tokens[i].type) {
        case Type::day:
            if (is(i + 1, Type::through) && is(i + 2, Type::day)) {
                days(tokens[i].value, tokens[i + 2].value);
                return 2;
            }
            days(tokens[i].value, tokens[i].value);
            return 0;
        case Type::time:
            if (is(i + 1, Type::through) && is(i + 2, Type::time)) {
                times(tokens[i].value, tokens[i + 2].value);
                return 2;
            }
            doubtHere();
            return 0;
        default:
            word(tokens[i].type);
            return 0;
        }
    }

    void word(Type type) {
        switch (type) {
        case Type::everyDay:
            return days(0, 6);
        case Type::allDay:
            return times(0, kDay);
        case Type::off:
            if (!m_rule.times.empty() || m_rule.isOff) finish();
            m_rule.isAfterOff = m_rule.days == 0 && !m_rule.isHoliday;
            m_rule.isOff = m_rule.isAbout = true;
            return;
        case Type::holiday:
            if (!m_rule.times.empty()) finish();
            m_rule.isHoliday = m_rule.isAbout = true;
            return;
        case Type::except:
            m_isExcept = true;
            return;
        case Type::also:
            return;
        case Type::month:
            m_rule.hasMonth = true;
            return doubtHere();
        default:
            return doubtHere();
        }
    }

    void doubtHere() { m_rule.isAbout = m_rule.isDoubtful = true; }

    void days(int from, int until) {
        const bool isNew = !m_rule.times.empty() || (m_rule.isOff && !m_rule.isAfterOff);
        if (isNew && !m_isExcept) finish();
        m_rule.isAbout = true;
        for (int day = from;; day = (day + 1) % 7) {
            m_rule.days = m_isExcept ? without(m_rule.days == 0 ? kEveryDay : m_rule.days, bitOf(day))
                                     : static_cast<std::uint8_t>(m_rule.days | bitOf(day));
            if (day == until) break;
        }
    }

    void times(int from, int until) {
        if (m_rule.isOff) finish();
        m_isExcept = false;
        m_rule.isAbout = true;
        if (until <= from) until += kDay;
        m_rule.times.emplace_back(from, until);
    }

    // Lays the rule over the week, and begins the next one of the same part.
    void finish() {
        const Rule rule = std::exchange(m_rule, {});
        m_isExcept = false;
        const bool isFirst = std::exchange(m_isFirst, false);
        if (!rule.isAbout || (rule.isHoliday && rule.days == 0)) return;
        const bool isModifier = rule.isOff && rule.days == 0 && m_last; // "Mo 09:00-12:00 off"
        const std::uint8_t own = rule.days == 0 || rule.hasMonth ? kEveryDay : rule.days;
        const std::uint8_t days = isModifier ? *m_last : own;
        m_last = days;
        m_hours.said |= days;
        if (rule.isDoubtful || isModifier || (rule.times.empty() && !rule.isOff)) return leaveDoubtful(days);
        for (int day = 0; day < 7; ++day)
            if ((days & bitOf(day)) != 0) lay(rule, day, isFirst);
    }

    void lay(const Rule& rule, int day, bool replaces) {
        auto& times = m_times.at(static_cast<std::size_t>(day));
        if (replaces || rule.isOff) {
            times.clear();
            m_hours.doubtful = without(m_hours.doubtful, bitOf(day));
        }
        times.insert(times.end(), rule.times.begin(), rule.times.end());
    }

    void leaveDoubtful(std::uint8_t days) {
        m_hours.doubtful |= days;
        if (m_hours.unreadable.empty() || m_hours.unreadable.back() != m_text) m_hours.unreadable.emplace_back(m_text);
    }

    OpeningHours m_hours;
    std::array<std::vector<std::pair<int, int>>, 7> m_times;
    std::string_view m_text;
    Rule m_rule;
    std::optional<std::uint8_t> m_last; // days of the rule before it, of the same part
    bool m_isFirst = true;
    bool m_isExcept = false;
};

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

} // namespace

OpeningHours parseOpeningHours(std::string_view text) {
    Week week;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(";\n"), text.size());
        const std::string_view part = trimmed(text.substr(0, end));
        if (!part.empty()) week.part(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::move(week).hours();
}

std::optional<OpenAt> parseOpenAt(std::string_view text) {
    const auto tokens = detail::openingTokens(text);
    if (tokens.size() != 2 || tokens[0].type != Type::day || tokens[1].type != Type::time) return std::nullopt;
    if (tokens[1].value >= kDay) return std::nullopt;
    return OpenAt{tokens[0].value + 1, tokens[1].value};
}

Openness opennessAt(const OpeningHours& hours, OpenAt at) {
    const int day = at.weekday - 1;
    if (hours.said == 0 || (hours.doubtful & bitOf(day)) != 0) return Openness::unknown;
    const int minute = day * kDay + at.minute;
    const auto holds = [minute](const OpenSpan& span) { return span.from <= minute && minute < span.until; };
    return std::ranges::any_of(hours.spans, holds) ? Openness::open : Openness::closed;
}

} // namespace geo::domain
