#pragma once

#include "carto/viewport.h"
#include "geom/geometry.h"

#include <QObject>
#include <QPainter>
#include <QTimer>

namespace app::map {

// Shows where something is by blinking it over the map for a second.
class MapFlash : public QObject {
    Q_OBJECT

public:
    MapFlash();
    void start(geo::geom::Geometry shape);
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    void paint(QPainter& painter, const geo::carto::Viewport& view) const;

signals:
    void changed();

private:
    geo::geom::Geometry m_shape;
    QTimer m_timer;
    int m_blinksLeft = 0;
};

} // namespace app::map
