#pragma once

#include "domain/placement.h"

#include <QColor>
#include <QPalette>

namespace app::timeline {

// How a bar is painted: told by pattern and line first, by colour second.
struct BarLook {
    QColor ground;
    QColor ink; // of the pattern
    Qt::BrushStyle pattern = Qt::NoBrush;
    QColor outline;
    Qt::PenStyle line = Qt::SolidLine;
    QColor letters;
};

[[nodiscard]] BarLook lookOf(geo::domain::PlacementState state, const QPalette& palette);
// Of a window or an availability: pale, behind the others.
[[nodiscard]] BarLook lookOfWindow(const QPalette& palette);
// Of what an allocation would put there: hatched and dashed, what lies behind is seen through it.
[[nodiscard]] BarLook lookOfGhost(const QPalette& palette);

} // namespace app::timeline
