#pragma once

#include "base/date.h"
#include "cli/options.h"

#include <optional>
#include <string>

namespace app::cli {

// A day that may be given: 2026-11-22 or 22/11/2026.
class DateOption {
public:
    void declare(Options& options, const std::string& name, const QString& help) {
        options.taken(name, "YYYY-MM-DD", help, [this](const std::string& text) {
            const auto day = geo::parseDate(text);
            if (day) m_day = *day;
            return day.has_value();
        });
    }
    [[nodiscard]] std::optional<geo::Date> day() const { return m_day; }

private:
    std::optional<geo::Date> m_day;
};

} // namespace app::cli
