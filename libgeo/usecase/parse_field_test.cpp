// What is typed under the head of a column.
#include "usecase/table_filter.h"

#include <array>

namespace geo::usecase {

namespace {

using domain::FieldInfo;
using domain::FieldType;
using domain::Value;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

bool isDigits(std::string_view text, std::size_t from, std::size_t count) {
    if (text.size() < from + count) return false;
    for (std::size_t i = from; i < from + count; ++i)
        if (text[i] < '0' || text[i] > '9') return false;
    return true;
}

// A day, or the beginning of one: a year, a month ("2024", "2024-06").
std::optional<Value> dayOf(const FieldInfo& field, std::string_view typed) {
    const bool isYear = typed.size() == 4 && isDigits(typed, 0, 4);
    const bool isMonth = typed.size() == 7 && isDigits(typed, 0, 4) && typed[4] == '-' && isDigits(typed, 5, 2);
    if (isYear || isMonth) return Value{std::string{typed}};
    const auto day = domain::parseValue(field, typed);
    return day && domain::isKnown(*day) ? std::optional{*day} : std::nullopt;
}

// What can be compared in this field; none for a text that is no such value.
std::optional<Value> endOf(const FieldInfo& field, std::string_view typed) {
    typed = trimmed(typed);
    if (typed.empty()) return std::nullopt;
    if (field.type == FieldType::date) return dayOf(field, typed);
    FieldInfo number = field; // the range of what may be kept does not bound what may be asked
    number.type = FieldType::number;
    number.range = {};
    const auto value = domain::parseValue(number, typed);
    return value && domain::isKnown(*value) ? std::optional{*value} : std::nullopt;
}

std::optional<InRange> betweenEnds(const FieldInfo& field, std::string_view typed) {
    for (const std::string_view between : {"..", "…"}) {
        const auto at = typed.find(between);
        if (at == std::string_view::npos) continue;
        InRange range;
        const auto low = trimmed(typed.substr(0, at));
        const auto high = trimmed(typed.substr(at + between.size()));
        range.low = endOf(field, low);
        range.high = endOf(field, high);
        const bool isRead = (low.empty() || range.low) && (high.empty() || range.high) && (range.low || range.high);
        if (isRead) return range;
    }
    return std::nullopt;
}

std::optional<InRange> beyond(const FieldInfo& field, std::string_view typed) {
    using Make = void (*)(InRange&, Value);
    static constexpr std::array<std::pair<std::string_view, Make>, 9> kSigns = {{
        {"<>",
         [](InRange& range, Value end) {
             range = {end, end, false, false, true};
         }},
        {"≠",
         [](InRange& range, Value end) {
             range = {end, end, false, false, true};
         }},
        {"<=", [](InRange& range, Value end) { range.high = std::move(end); }},
        {"≤", [](InRange& range, Value end) { range.high = std::move(end); }},
        {">=", [](InRange& range, Value end) { range.low = std::move(end); }},
        {"≥", [](InRange& range, Value end) { range.low = std::move(end); }},
        {"<",
         [](InRange& range, Value end) {
             range = {{}, std::move(end), false, true};
         }},
        {">",
         [](InRange& range, Value end) {
             range = {std::move(end), {}, true};
         }},
        {"=",
         [](InRange& range, Value end) {
             range = {end, end};
         }},
    }};
    for (const auto& [sign, make] : kSigns) {
        if (!typed.starts_with(sign)) continue;
        auto end = endOf(field, typed.substr(sign.size()));
        if (!end) return std::nullopt;
        InRange range;
        make(range, std::move(*end));
        return range;
    }
    return std::nullopt;
}

} // namespace

std::optional<FieldTest> parseFieldTest(const FieldInfo& field, std::string_view typed) {
    typed = trimmed(typed);
    if (typed.empty()) return std::nullopt;
    if (typed == "?") return IsKnown{false};
    if (typed == "*") return IsKnown{true};
    const bool isOrdered =
        field.type == FieldType::integer || field.type == FieldType::number || field.type == FieldType::date;
    if (isOrdered) {
        if (auto range = betweenEnds(field, typed)) return *range;
        if (auto range = beyond(field, typed)) return *range;
        // A number alone is that number, a year all of its days.
        if (auto end = endOf(field, typed)) return InRange{end, end};
    }
    return HoldsWords{std::string{typed}};
}

} // namespace geo::usecase
