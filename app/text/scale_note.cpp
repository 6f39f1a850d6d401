#include "text/scale_note.h"

#include <QCoreApplication>

namespace app::text {

QString scaleNote(const geo::carto::LayerState& layer, double scale, const Language& language) {
    if (scale <= 0.0 || geo::carto::isDrawnAt(layer, scale)) return {};
    const geo::carto::ScaleRange range = geo::carto::scalesOf(layer);
    return scale > range.farthest
               ? QCoreApplication::translate("Layers", "visible from 1:%1").arg(language.number(range.farthest, 0))
               : QCoreApplication::translate("Layers", "visible up to 1:%1").arg(language.number(range.nearest, 0));
}

} // namespace app::text
