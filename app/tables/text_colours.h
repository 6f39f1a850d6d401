#pragma once

#include <QColor>
#include <QPalette>

namespace app::tables {

// Letters that stand back (not known, nothing here yet) and are still read with ease on the base of the palette, in
// light and dark: WCAG AA, unlike the palette's own disabled text.
[[nodiscard]] QColor quietText(const QPalette& palette);

// Letters of what is wrong, likewise.
[[nodiscard]] QColor faultText(const QPalette& palette);

} // namespace app::tables
