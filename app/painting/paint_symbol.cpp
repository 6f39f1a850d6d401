#include "painting/paint_symbol.h"

#include "painting/paint_fill.h"
#include "painting/paint_marker.h"

#include <algorithm>

namespace app::painting {
namespace {

using namespace geo::carto;

// What else there is of a symbol: the patch keeps room for its outline.
Path patchIn(const QRectF& box, double outline) {
    const QRectF inner = box.adjusted(outline / 2.0, outline / 2.0, -outline / 2.0, -outline / 2.0);
    Path path;
    path.points = {{inner.left(), inner.top()},
                   {inner.right(), inner.top()},
                   {inner.right(), inner.bottom()},
                   {inner.left(), inner.bottom()}};
    path.starts = {0};
    path.closed = true;
    return path;
}

void paintLine(QPainter& painter, const QRectF& box, const LegendSymbol::Outline& outline) {
    Path path;
    path.points = {{box.left(), box.center().y()}, {box.right(), box.center().y()}};
    path.starts = {0};
    // A white line needs a ground to be seen on.
    const bool isPale = outline.colour.r > 230 && outline.colour.g > 230 && outline.colour.b > 230;
    if (isPale) paintStroke(painter, {path, {0x8E, 0x8A, 0x83, 255}, outline.width * 2.2, Dash::solid});
    paintStroke(painter, {path, outline.colour, outline.width, outline.dash});
}

void paintSymbolMarker(QPainter& painter, const QRectF& box, MarkerItem marker, bool onPatch) {
    marker.at = {box.center().x(), box.center().y()};
    const double halo = marker.haloWidth > 0.0 ? 5.0 / 3.0 * marker.haloWidth * 2.0 : 0.0;
    const double room = std::min(box.width(), box.height()) * (onPatch ? 0.8 : 1.0);
    const double ring = marker.taken ? 2.0 * (ringRadius(marker) + marker.ringWidth) : 0.0;
    const double wanted = std::max(marker.size * 1.2 + halo, ring);
    if (wanted > room) {
        marker.size *= room / wanted;
        marker.haloWidth *= room / wanted;
        marker.ringWidth *= room / wanted;
    }
    paintMarker(painter, marker);
}

} // namespace

void paintSymbol(QPainter& painter, const QRectF& box, const LegendSymbol& symbol) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (symbol.isLine && symbol.outline) {
        paintLine(painter, box, *symbol.outline);
    } else if (!symbol.fills.empty() || symbol.outline) {
        const Path patch = patchIn(box, symbol.outline ? symbol.outline->width : 0.0);
        for (const LegendSymbol::Fill& fill : symbol.fills)
            paintFill(painter, {patch, fill.pattern, fill.colour, fill.spacing, fill.weight}, {box.left(), box.top()});
        if (symbol.outline)
            paintStroke(painter, {patch, symbol.outline->colour, symbol.outline->width, symbol.outline->dash});
    }
    if (symbol.marker) paintSymbolMarker(painter, box, *symbol.marker, !symbol.fills.empty());
    painter.restore();
}

} // namespace app::painting
