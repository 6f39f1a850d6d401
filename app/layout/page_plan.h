#pragma once

#include "carto/scale_bar.h"
#include "layout/page_spec.h"

#include <QColor>
#include <QImage>
#include <QRectF>
#include <QStringList>

#include <vector>

namespace app::layout {

// Lines that are drawn as they stand: already parted, each no wider than the box.
struct TextBlock {
    QRectF box; // millimetres from the page's top left
    QStringList lines;
    double points = 9.0;
    bool bold = false;
    bool toTheRight = false;
    QColor colour{0x2B, 0x2B, 0x2B};
};

struct PlannedSymbol {
    QRectF box;
    geo::carto::LegendSymbol symbol; // sizes in pixels of the plan's dpi
};

// Where everything of a page is. The same input gives the same plan on every medium.
struct PagePlan {
    QSizeF page; // millimetres
    double dpi = 300.0;
    QString title;
    QRectF map;
    geo::carto::MapParams params; // of the map, its viewport in pixels of the plan's dpi
    std::vector<TextBlock> texts;
    std::vector<PlannedSymbol> symbols;
    geo::carto::ScaleBar scaleBar;
    QRectF scaleBarBox;
    QRectF northArrow;
    QString northLetter;
    QImage underlay;          // below the map, as large as it; null for none
    bool hasFurniture = true; // else the map fills the page
};

inline constexpr double kPageDpi = 300.0;

// The part of the map that a page will show: to read what is read by box before planning. It shows all that
// `params.viewport` shows, unless the page asks for a scale.
[[nodiscard]] geo::carto::Viewport pageViewport(const geo::carto::MapParams& params, const PageSpec& spec);

[[nodiscard]] PagePlan planPage(const geo::carto::MapSnapshot& snapshot, const geo::carto::MapParams& params,
                                const PageSpec& spec);

// "1:25 000" with narrow spaces in French, "1:25,000" in English.
[[nodiscard]] QString scaleText(double denominator, const QLocale& locale);

} // namespace app::layout
