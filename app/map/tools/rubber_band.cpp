#include "map/tools/rubber_band.h"

#include "map/tools/map_tool.h"

#include <cmath>

namespace app::map {

void RubberBand::begin(geo::carto::ScreenPoint at) {
    m_from = at;
    m_to = at;
}

void RubberBand::stretch(geo::carto::ScreenPoint at) {
    m_to = at;
}

bool RubberBand::isBox() const {
    return m_from && (std::abs(m_to.x - m_from->x) >= kDragThreshold || std::abs(m_to.y - m_from->y) >= kDragThreshold);
}

QRectF RubberBand::box() const {
    if (!m_from) return {};
    return QRectF{QPointF{m_from->x, m_from->y}, QPointF{m_to.x, m_to.y}}.normalized();
}

void RubberBand::paint(QPainter& painter, const QPalette& palette) const {
    if (!isBox()) return;
    QColor inside = palette.color(QPalette::Highlight);
    painter.save();
    painter.setPen(QPen{Qt::white, 3.0});
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box());
    painter.setPen(QPen{inside, 1.5});
    inside.setAlphaF(0.15F);
    painter.setBrush(inside);
    painter.drawRect(box());
    painter.restore();
}

} // namespace app::map
