#pragma once

#include "carto/style.h"

#include <QStringList>

namespace app::styling {

// The words of what a style is made of, in the order of each enumeration.
[[nodiscard]] QStringList patternWords();
[[nodiscard]] QStringList dashWords();
[[nodiscard]] QStringList shapeWords();
[[nodiscard]] QStringList methodWords();
[[nodiscard]] QStringList placementWords();
[[nodiscard]] QString paletteWord(std::string_view code);

} // namespace app::styling
