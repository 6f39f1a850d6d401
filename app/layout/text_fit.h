#pragma once

#include <QString>
#include <QStringList>

namespace app::layout {

inline constexpr double kMillimetresPerPoint = 25.4 / 72.0;
inline constexpr double kLeading = 1.28; // distance of lines, in em

// Width of a line in millimetres.
[[nodiscard]] double widthOf(const QString& line, double points, bool bold = false);
[[nodiscard]] inline double lineHeight(double points) {
    return points * kMillimetresPerPoint * kLeading;
}

// The text in lines no wider than `width` millimetres, parted at spaces, in words where one is too long; the last line
// ends in "…" where there would be more than `maxLines`.
[[nodiscard]] QStringList fitted(const QString& text, double width, double points, int maxLines, bool bold = false);

} // namespace app::layout
