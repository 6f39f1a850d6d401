#include "base/date.h"

#include <fmt/format.h>

#include <charconv>

namespace geo {

namespace {

namespace chr = std::chrono;

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

std::optional<Date> civil(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
    if (!year || !month || !day) return std::nullopt;
    const chr::year_month_day date{chr::year{*year}, chr::month{static_cast<unsigned>(*month)},
                                   chr::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return chr::sys_days{date};
}

std::optional<Date> dateOf(std::string_view text) {
    if (text.size() > 10 && (text[10] == 'T' || text[10] == ' ')) text = text.substr(0, 10);
    if (text.size() != 10) return std::nullopt;
    if (text[4] == '-' && text[7] == '-')
        return civil(number(text.substr(0, 4)), number(text.substr(5, 2)), number(text.substr(8, 2)));
    if (text[2] == '/' && text[5] == '/')
        return civil(number(text.substr(6, 4)), number(text.substr(3, 2)), number(text.substr(0, 2)));
    return std::nullopt;
}

} // namespace

Result<Date> parseDate(std::string_view text) {
    if (const auto date = dateOf(text)) return *date;
    return fail(ErrorCode::valueNotDate, {{"value", std::string{text}}});
}

std::string isoDate(Date date) {
    const chr::year_month_day civilDate{date};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(civilDate.year()),
                       static_cast<unsigned>(civilDate.month()), static_cast<unsigned>(civilDate.day()));
}

Date addMonths(Date date, int months) {
    const chr::year_month_day moved = chr::year_month_day{date} + chr::months{months};
    if (moved.ok()) return chr::sys_days{moved};
    return chr::sys_days{moved.year() / moved.month() / chr::last};
}

bool Period::contains(Date date) const {
    return (!from || *from <= date) && (!until || date < *until);
}

bool Period::overlaps(const Period& other) const {
    if (!isOrdered() || !other.isOrdered()) return false;
    return (!from || !other.until || *from < *other.until) && (!other.from || !until || *other.from < *until);
}

bool Period::covers(const Period& other) const {
    const bool begins = !from || (other.from && *from <= *other.from);
    const bool ends = !until || (other.until && *other.until <= *until);
    return begins && ends;
}

bool Period::isOrdered() const {
    return !from || !until || *from < *until;
}

Result<Period> parsePeriod(std::string_view text) {
    // The first side is "..", an ISO day, or a French day, which has slashes of its own.
    const bool isFrench = text.size() > 10 && text[2] == '/' && !text.starts_with("..");
    const auto slash = isFrench ? text.find('/', 10) : text.find('/');
    if (slash == std::string_view::npos) return fail(ErrorCode::valueNotDate, {{"value", std::string{text}}});
    const auto first = text.substr(0, slash);
    const auto second = text.substr(slash + 1);
    Period period;
    if (first != "..") {
        GEO_ASSIGN(period.from, parseDate(first));
    }
    if (second != "..") {
        GEO_ASSIGN(period.until, parseDate(second));
    }
    return period;
}

std::string isoPeriod(const Period& period) {
    const auto side = [](const std::optional<Date>& date) { return date ? isoDate(*date) : std::string{".."}; };
    return side(period.from) + "/" + side(period.until);
}

} // namespace geo
