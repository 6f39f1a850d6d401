#include "map/tools/paint_path.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <cmath>

namespace app::map {
namespace {

constexpr double kHandle = 7.0; // pixels
constexpr float kFilled = 0.15F;

QPointF onScreen(const geo::carto::Viewport& view, geo::geom::PointM point) {
    const auto at = view.toScreen(point);
    return {at.x, at.y};
}

} // namespace

void paintPath(QPainter& painter, const QPalette& palette, const geo::carto::Viewport& view,
               const std::vector<geo::geom::PointM>& path, bool isFilled) {
    if (path.size() < 2) return;
    QPolygonF line;
    for (const geo::geom::PointM& point : path) line << onScreen(view, point);
    const QColor colour = palette.color(QPalette::Highlight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isFilled) {
        QColor inside = colour;
        inside.setAlphaF(kFilled);
        painter.setPen(Qt::NoPen);
        painter.setBrush(inside);
        painter.drawPolygon(line, Qt::OddEvenFill);
    }
    painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {QPen{Qt::white, 4.0}, QPen{colour, 2.0}}) {
        painter.setPen(pen);
        painter.drawPolyline(line);
    }
    painter.restore();
}

void paintHandles(QPainter& painter, const QPalette& palette, const geo::carto::Viewport& view,
                  const std::vector<geo::geom::PointM>& points) {
    painter.save();
    painter.setPen(QPen{palette.color(QPalette::Highlight), 1.5});
    painter.setBrush(Qt::white);
    for (const geo::geom::PointM& point : points) {
        const QPointF at = onScreen(view, point);
        painter.drawRect(QRectF{at.x() - kHandle / 2.0, at.y() - kHandle / 2.0, kHandle, kHandle});
    }
    painter.restore();
}

void paintAlong(QPainter& painter, const QPalette& palette, const geo::carto::Viewport& view, geo::geom::PointM from,
                geo::geom::PointM to, const QString& text) {
    const QPointF a = onScreen(view, from);
    const QPointF b = onScreen(view, to);
    const QFontMetricsF metrics{painter.font()};
    QRectF box = metrics.boundingRect(text).adjusted(-3.0, -1.0, 3.0, 1.0);
    if (text.isEmpty() || std::hypot(b.x() - a.x(), b.y() - a.y()) < box.width()) return;
    box.moveCenter((a + b) / 2.0);
    painter.save();
    painter.setPen(Qt::NoPen);
    QColor ground = palette.color(QPalette::Base);
    ground.setAlphaF(0.85F);
    painter.setBrush(ground);
    painter.drawRect(box);
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
}

} // namespace app::map
