#pragma once

#include "carto/viewport.h"

#include <QObject>
#include <QPainter>

namespace app::map {

// What lies below the map and does not come from the workspace: a basemap. The map is drawn over it with a transparent
// background.
class Underlay : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // Draws what there is now of the view, and never waits. A unit of the painter is a pixel of `view`, which is in
    // logical pixels; `pixelRatio`: device pixels a logical pixel.
    virtual void paint(QPainter& painter, const geo::carto::Viewport& view, double pixelRatio) = 0;

signals:
    void changed(); // there is more to be drawn, or other
};

} // namespace app::map
