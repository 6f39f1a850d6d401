#pragma once

#include "base/date.h"

#include <cstdint>

namespace app::timeline {

// What of a bar is taken hold of.
enum class BarPart : std::uint8_t { whole, start, end };

// Where dates fall: on any day, or on the first of a month.
enum class Snap : std::uint8_t { day, month };

// The period after a pull by so many days, its moved sides snapped. It keeps at least a day, with months a month; a
// side that is open stays open.
[[nodiscard]] geo::Period dragged(const geo::Period& from, BarPart part, int days, Snap snap);

// The period after so many presses of a key: by a day each, or to the next firsts of months.
[[nodiscard]] geo::Period stepped(const geo::Period& from, BarPart part, int steps, Snap snap);

} // namespace app::timeline
