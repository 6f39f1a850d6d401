#pragma once

#include <QColor>
#include <QPalette>

namespace app::tables {

// Letters that stand back (not known, nothing here yet) and are still read with ease on the base of the palette, in
// light and dark: WCAG AA, unlike the palette's own disabled text.
[[nodiscard]] QColor quietText(const QPalette& palette);

// Letters of what is wrong, likewise.
[[nodiscard]] QColor faultText(const QPalette& palette);

// Makes the hints in empty fields as readable, for the whole program and the palette in force; to be called again when
// that changes. Does nothing where they are so already.
void keepHintsReadable();

} // namespace app::tables
