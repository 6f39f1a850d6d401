#pragma once

#include "base/date.h"
#include "domain/project.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace geo::analysis {

// When a space may be used: its own window where one of its days is known (the missing side is open), else the windows
// of its site. Stretches are in order and apart: those that overlap or follow back to back are one, for a period that
// ends on the day the next begins leaves no gap.
struct Availability {
    std::vector<Period> stretches; // none: not known
    std::string_view source;       // the field that says so, or that would
};
[[nodiscard]] Availability availabilityOf(const domain::Site& site, const domain::Space& space);

// The days on which a project may start, both ends included; no last day: any day from the first. The first is the
// later of `date` and the project's earliest start. No day at all where the last is before the first.
struct StartSpan {
    Date first;
    std::optional<Date> last;
};
[[nodiscard]] StartSpan startSpanOf(const domain::Project& project, Date date);

// The first day of a stretch on which the project may start, and the day before which it must have left.
struct Opening {
    Date start;
    std::optional<Date> until;

    // Whole months from the start to the end, at most 1200; 1200 where there is no end.
    [[nodiscard]] std::int64_t months() const;
    // Whether a stay of `months` (1 to 1200) from the start fits.
    [[nodiscard]] bool lasts(std::int64_t months) const;
};
inline constexpr std::int64_t kOpenEndMonths = 1200;

// The opening in that stretch; none where no start is possible in it.
[[nodiscard]] std::optional<Opening> openingIn(const Period& stretch, const StartSpan& span);

// One opening for each stretch in which a start is possible, earliest first.
[[nodiscard]] std::vector<Opening> openingsOf(const Availability& availability, const StartSpan& span);

} // namespace geo::analysis
