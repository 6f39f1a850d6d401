#pragma once

#include <QFont>

namespace app::painting {

// The letters of maps and pages, the same on screen and on paper whatever the desktop's font: a humanist sans-serif of
// those that are installed. `pixels`: height of the em.
[[nodiscard]] QFont mapFont(double pixels, bool bold = false);

} // namespace app::painting
