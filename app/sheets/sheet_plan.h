#pragma once

#include "layout/page_plan.h"

#include <QPainter>

#include <vector>

namespace app::sheets {

// A filled piece of a drawn figure.
struct SheetBar {
    QRectF box; // millimetres from the page's top left
    QColor colour;
    bool framed = false; // with a thin line around it: what is white is seen on white
};

// A page about one row: a map in a box, lines of text, and bars. The same input gives the same plan on every medium.
struct SheetPlan {
    layout::PagePlan page;
    std::vector<SheetBar> bars;

    // Every line in the order in which it was laid: what the page says.
    [[nodiscard]] QStringList lines() const;
};

// Draws it from the painter's origin, in pixels of the plan's dpi. `map` is what carto::compose makes of the plan's
// parameters.
void paintSheet(QPainter& painter, const SheetPlan& plan, const geo::carto::DisplayList& map);

} // namespace app::sheets
