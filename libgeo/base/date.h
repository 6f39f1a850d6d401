#pragma once

#include "base/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace geo {

// A civil date, without time or zone.
using Date = std::chrono::sys_days;

// ISO 8601, "2026-11-22", or the French form "22/11/2026"; a time behind the date ("T…" or " …") is left aside.
// Error: valueNotDate (value).
[[nodiscard]] Result<Date> parseDate(std::string_view text);

// ISO 8601: "2026-11-22".
[[nodiscard]] std::string isoDate(Date date);

// The same day of the month `months` later (or earlier); the last day of the month where there is none.
[[nodiscard]] Date addMonths(Date date, int months);

// A half-open span of days: `from` is in it, `until` is not; a side that is missing is unbounded. Two periods of which
// one ends on the day the other begins do not overlap.
struct Period {
    std::optional<Date> from;
    std::optional<Date> until;

    friend bool operator==(const Period&, const Period&) = default;
    [[nodiscard]] bool contains(Date date) const;
    // Whether a day is in both; never where one of them holds no day.
    [[nodiscard]] bool overlaps(const Period& other) const;
    [[nodiscard]] bool covers(const Period& other) const;
    // False where it ends on the day it begins, or before.
    [[nodiscard]] bool isOrdered() const;
};

// ISO 8601 interval: "2026-01-01/2029-06-30", an unbounded side written "..". Error: valueNotDate (value).
[[nodiscard]] Result<Period> parsePeriod(std::string_view text);
[[nodiscard]] std::string isoPeriod(const Period& period);

} // namespace geo
