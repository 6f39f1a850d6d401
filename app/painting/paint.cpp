#include "painting/paint.h"

#include "painting/colour.h"
#include "painting/paint_batch.h"
#include "painting/paint_fill.h"
#include "painting/paint_marker.h"
#include "painting/paint_text.h"

#include <cmath>

namespace app::painting {
namespace {

using namespace geo::carto;

// The map's own origin, brought near: patterns repeat, and numbers stay small.
ScreenPoint patternOrigin(const Viewport& viewport) {
    constexpr double kPeriod = 5'040.0; // pixels at 96 an inch: a multiple of every whole spacing up to 10
    const double period = kPeriod * viewport.dpi / 96.0;
    const ScreenPoint origin = viewport.toScreen({0.0, 0.0});
    return {std::fmod(origin.x, period), std::fmod(origin.y, period)};
}

} // namespace

void paint(QPainter& painter, const DisplayList& list) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    if (list.background.a > 0)
        painter.fillRect(QRect{0, 0, list.viewport.width, list.viewport.height}, toQColor(list.background));
    const ScreenPoint origin = patternOrigin(list.viewport);
    MarkerSprites sprites;
    const bool areCopied = MarkerSprites::suit(painter);
    for (const DisplayItem& item : list.items)
        std::visit(geo::geom::Overloaded{[&](const FillItem& fill) { paintFill(painter, fill, origin); },
                                         [&](const StrokeItem& stroke) { paintStroke(painter, stroke); },
                                         [&](const AreasItem& areas) { paintAreas(painter, areas); },
                                         [&](const LinesItem& lines) { paintLines(painter, lines); },
                                         [&](const PixelsItem& pixels) { paintPixels(painter, pixels); },
                                         [&](const MarkerItem& marker) {
                                             areCopied ? sprites.paint(painter, marker) : paintMarker(painter, marker);
                                         },
                                         [&](const TextItem& text) { paintText(painter, text); }},
                   item);
    painter.restore();
}

} // namespace app::painting
