#include "map/crosshair.h"

#include <algorithm>

namespace app::map {

geo::carto::ScreenPoint Crosshair::at(QSize map) const {
    return m_at.value_or(geo::carto::ScreenPoint{map.width() / 2.0, map.height() / 2.0});
}

void Crosshair::moveBy(int columns, int rows, QSize map) {
    const geo::carto::ScreenPoint from = at(map);
    m_at = geo::carto::ScreenPoint{std::clamp(from.x + columns * kStep, 0.0, map.width() - 1.0),
                                   std::clamp(from.y + rows * kStep, 0.0, map.height() - 1.0)};
}

void Crosshair::paint(QPainter& painter) const {
    if (!m_at) return;
    const QPointF c{m_at->x, m_at->y};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {QPen{Qt::white, 4.0}, QPen{Qt::black, 1.6}}) {
        painter.setPen(pen);
        painter.drawEllipse(c, 6.0, 6.0);
        for (const QPointF& d : {QPointF{1, 0}, QPointF{-1, 0}, QPointF{0, 1}, QPointF{0, -1}})
            painter.drawLine(c + 6.0 * d, c + 16.0 * d);
    }
    painter.restore();
}

} // namespace app::map
