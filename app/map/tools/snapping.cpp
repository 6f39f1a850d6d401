#include "map/tools/snapping.h"

namespace app::map {
namespace {

const QColor kMark{0xCC, 0x00, 0x99};
constexpr double kMarkHalf = 6.0; // pixels

} // namespace

std::optional<geo::geom::Snap> Snapping::at(geo::carto::ScreenPoint pointer, const geo::carto::Viewport& view,
                                            Qt::KeyboardModifiers modifiers) const {
    if (!isOn() || modifiers.testFlag(Qt::ControlModifier)) return std::nullopt;
    return m_find(view.toMap(pointer), geo::Metres{kSnapPixels * view.metresPerPixel});
}

void paintSnapMark(QPainter& painter, const geo::geom::Snap& snap, const geo::carto::Viewport& view) {
    const auto at = view.toScreen(snap.at);
    painter.save();
    painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {QPen{Qt::white, 4.0}, QPen{kMark, 2.0}}) {
        painter.setPen(pen);
        if (snap.kind == geo::geom::SnapKind::vertex) {
            painter.drawRect(QRectF{at.x - kMarkHalf, at.y - kMarkHalf, 2.0 * kMarkHalf, 2.0 * kMarkHalf});
        } else {
            painter.drawLine(QPointF{at.x - kMarkHalf, at.y - kMarkHalf}, QPointF{at.x + kMarkHalf, at.y + kMarkHalf});
            painter.drawLine(QPointF{at.x - kMarkHalf, at.y + kMarkHalf}, QPointF{at.x + kMarkHalf, at.y - kMarkHalf});
        }
    }
    painter.restore();
}

} // namespace app::map
