#pragma once

#include "text/language.h"

#include <QColor>

class QAbstractSeries;
class QChart;
class QPalette;
class QString;
class QValueAxis;

// How the charts of the room look: the palette of the desktop, no frame, numbers of the language.
namespace app::siting {

inline constexpr QColor kChosen{0x00, 0x72, 0xB2};
inline constexpr QColor kBest{0xE6, 0x9F, 0x00};

void setUpChart(QChart& chart, const text::Language& language);
// Letters, lines and ground of the palette in force.
void takeColours(QChart& chart, const QPalette& palette);
// The legend only where the chart is high enough for it and for its points.
void showLegendWhereItFits(QChart& chart, int height);
// Round bounds around all of `low`..`high`.
void setBounds(QValueAxis& axis, double low, double high);

} // namespace app::siting
