#pragma once

#include "base/date.h"

#include <QDate>

namespace app::timeline {

// A day as Qt's editors have it, and back.
[[nodiscard]] inline QDate civil(geo::Date date) {
    const std::chrono::year_month_day parts{date};
    return {static_cast<int>(parts.year()), static_cast<int>(static_cast<unsigned>(parts.month())),
            static_cast<int>(static_cast<unsigned>(parts.day()))};
}
[[nodiscard]] inline geo::Date dateOf(QDate date) {
    return geo::Date{std::chrono::days{date.toJulianDay() - QDate{1970, 1, 1}.toJulianDay()}};
}

} // namespace app::timeline
